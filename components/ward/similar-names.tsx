import { useTranslations } from "next-intl";
import { RecordStatus } from "@/components/consent/record-status.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import { displayName } from "@/lib/label/patient-label.ts";
import styles from "./similar-names.module.css";
import type { WardRow } from "./ward-row.ts";

/** Across the whole page and before everything else on it: whom this patient could be taken for. */
export function SimilarNames({ rows }: { rows: WardRow[] }) {
  const t = useTranslations("ward.card");
  if (rows.length === 0) return null;
  return (
    <section className={styles.band} aria-labelledby="similar">
      <Icon name="warning" className={styles.icon} />
      <h2 id="similar" className={styles.title}>
        {t("similar")}
      </h2>
      <ul className={styles.people}>
        {rows.map((row) => (
          <li key={row.consentId}>
            <span className={styles.name}>{displayName(row)}</span> <span>{row.hospitalNo}</span>{" "}
            <RecordStatus status={row.status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
