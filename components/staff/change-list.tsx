import { useLocale, useTranslations } from "next-intl";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import styles from "./change-list.module.css";

/** One entry of the log; `by` is empty when it was the system itself. */
export type ChangeEntry = {
  position: number;
  type: string;
  at: string;
  by: string;
  about: string;
  tabletName?: string;
  settingKey?: string;
};

/** Who changed what, and when; newest first. */
export function ChangeList({ changes }: { changes: ChangeEntry[] }) {
  const t = useTranslations("manage");
  const locale = useLocale();
  if (changes.length === 0) return <p>{t("ward.noChanges")}</p>;
  const what = ({ type, about, tabletName = "", settingKey }: ChangeEntry) =>
    t(`change.${type}` as "change.pin-reset", {
      about,
      tablet: tabletName,
      setting: settingKey ? t(`settings.${settingKey}.title` as "settings.hospitalName.title") : "",
    });
  return (
    <ol className={styles.list}>
      {changes.map((change) => (
        <li key={change.position} className={styles.entry}>
          <time dateTime={change.at}>{momentText(change.at, locale)}</time>
          <strong>{what(change)}</strong>
          <span>{change.by || t("ward.system")}</span>
        </li>
      ))}
    </ol>
  );
}
