import { useLocale, useTranslations } from "next-intl";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import styles from "./patient-card-page.module.css";
import { RecordChip } from "./record-chip.tsx";
import type { WardRow } from "./ward-row.ts";

const SIGNED = ["signed", "completed"];

export function OtherRecords({ rows }: { rows: WardRow[] }) {
  const t = useTranslations("ward.card");
  const locale = useLocale();
  return (
    <section className={styles.existing} aria-labelledby="existing">
      <h2 id="existing">{t("existing")}</h2>
      {rows.length === 0 && <p>{t("noExisting")}</p>}
      <ul className={styles.records}>
        {rows.map((row) => (
          <li key={row.consentId}>
            <span>{momentText(row.datedAt, locale)}</span>
            <RecordChip status={row.status} />
            <span lang="zh-HK" className={styles.title}>
              {row.leafletTitle}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > 0 && !rows.some((row) => SIGNED.includes(row.status)) && <p>{t("noSigned")}</p>}
    </section>
  );
}
