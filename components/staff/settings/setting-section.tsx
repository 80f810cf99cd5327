import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names.ts";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import type { SettingKey } from "@/lib/settings/settings.ts";
import styles from "./setting-section.module.css";

export type LastChange = { at: string; by: string };

type Props = {
  name: SettingKey;
  lastChange: LastChange | undefined;
  more?: ReactNode;
  /** Its form needs the whole width. */
  isWide?: boolean;
  children: ReactNode;
};

/** One setting: what it does, since when it is as it is, and the form that changes it. */
export function SettingSection({ name, lastChange, more, isWide = false, children }: Props) {
  const t = useTranslations("manage.settings");
  const locale = useLocale();
  const id = `setting-${name}`;
  return (
    <section className={classNames(styles.section, isWide && styles.wide)} aria-labelledby={id}>
      <div className={styles.about}>
        <h2 id={id}>{t(`${name}.title`)}</h2>
        <p>{t(`${name}.explain`)}</p>
        {more}
        <p className={styles.change}>
          {lastChange
            ? t("lastChange", { time: momentText(lastChange.at, locale), name: lastChange.by })
            : t("neverChanged")}
        </p>
      </div>
      {children}
    </section>
  );
}
