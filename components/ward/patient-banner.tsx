import { useTranslations } from "next-intl";
import type { Consent } from "@/lib/consent/consent.ts";
import { displayName } from "@/lib/label/patient-label.ts";
import styles from "./patient-banner.module.css";
import { RecordChip } from "./record-chip.tsx";
import { Steps, type WardStep } from "./steps.tsx";

export type PatientBannerProps = {
  consent: Pick<Consent, "label" | "status">;
  /** Without it the record's status stands in its place. */
  step?: WardStep;
};

/** Whose record this is, on every page about one patient. */
export function PatientBanner({ consent, step }: PatientBannerProps) {
  const t = useTranslations("common.label");
  const { label, status } = consent;
  return (
    <section className={styles.banner} aria-label={t("title")}>
      <p className={styles.name}>{displayName(label)}</p>
      <dl className={styles.numbers}>
        <div>
          <dt lang="en">{t("hospitalNoShort")}</dt>
          <dd>{label.hospitalNo}</dd>
        </div>
        <div>
          <dt lang="en">{t("episodeNoShort")}</dt>
          <dd>{label.episodeNo}</dd>
        </div>
      </dl>
      <div className={styles.end}>{step ? <Steps current={step} /> : <RecordChip status={status} />}</div>
    </section>
  );
}
