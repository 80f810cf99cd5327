import { useLocale, useTranslations } from "next-intl";
import { RecordStatus } from "@/components/consent/record-status.tsx";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import { foldNumber } from "@/lib/name/fold-number.ts";
import styles from "./patient-card-page.module.css";
import type { WardRow } from "./ward-row.ts";

const SIGNED = ["signed", "completed", "paper"];

/** Also those that were recorded under somebody else by mistake and should have been this patient's. */
export function OtherRecords({ rows, hospitalNo }: { rows: WardRow[]; hospitalNo: string }) {
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
            <RecordStatus status={row.status} />
            <span lang="zh-HK" className={styles.title}>
              {row.leafletTitle}
            </span>
            {foldNumber(row.hospitalNo) !== foldNumber(hospitalNo) && <span>{t("misfiled")}</span>}
          </li>
        ))}
      </ul>
      {rows.length > 0 && !rows.some((row) => SIGNED.includes(row.status)) && <p>{t("noSigned")}</p>}
    </section>
  );
}
