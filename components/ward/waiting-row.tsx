import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { clockText } from "@/components/ui/hong-kong-moment.ts";
import { StatusChip } from "@/components/ui/status-chip.tsx";
import { displayName } from "@/lib/label/patient-label.ts";
import styles from "./row-list.module.css";
import type { WardRow } from "./ward-row.ts";

type Props = {
  row: WardRow;
  href: string;
  now: string;
  /** Nobody saw it: what is done about it is not a nurse's next task. */
  isForManager?: boolean;
};

/** A signature that still wants its witness: how long it has waited is the first thing said. */
export function WaitingRow({ row, href, now, isForManager = false }: Props) {
  const t = useTranslations("ward.home");
  const name = displayName(row);
  const action = t(isForManager ? "action.view" : "action.confirm");
  const signedAt = row.datedAt;
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(signedAt)) / 60_000));
  const waited =
    minutes < 60
      ? t("waited", { n: minutes })
      : minutes < 24 * 60
        ? t("waitedHours", { h: Math.floor(minutes / 60), m: minutes % 60 })
        : t("waitedDays", { d: Math.floor(minutes / (24 * 60)) });
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.more}>
          <span>{row.hospitalNo}</span> <span>{t("signedAt", { time: clockText(signedAt) })}</span>
        </p>
      </div>
      <StatusChip kind="waiting" icon="clock">
        {waited}
      </StatusChip>
      <ButtonLink
        href={href}
        variant={isForManager ? "quiet" : "primary"}
        size="small"
        className={styles.action}
        aria-label={t("action.of", { action, name })}
      >
        {action}
      </ButtonLink>
    </li>
  );
}
