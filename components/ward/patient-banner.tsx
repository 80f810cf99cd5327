import { useTranslations } from "next-intl";
import { RecordStatus } from "@/components/consent/record-status.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { isCapacityDoubted } from "@/lib/consent/hand-over.ts";
import { displayName } from "@/lib/label/patient-label.ts";
import { DeferredChip } from "./deferred-chip.tsx";
import styles from "./patient-banner.module.css";
import { Steps, type WardStep } from "./steps.tsx";

export type PatientBannerProps = {
  consent: Pick<Consent, "label" | "status" | "capacity">;
  /** Without it the record's status stands in its place. */
  step?: WardStep;
  /** Where to go when the step cannot be taken. */
  stopHref?: string;
};

/** Whose record this is, on every page about one patient. */
export function PatientBanner({ consent, step, stopHref }: PatientBannerProps) {
  const t = useTranslations("common.label");
  const ward = useTranslations("ward.stop");
  const { label, status } = consent;
  const isDoubted = status === "deferred" && isCapacityDoubted(consent);
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
      <div className={styles.end}>
        {step && <Steps current={step} />}
        {!step && (isDoubted ? <DeferredChip why="capacityDoubted" /> : <RecordStatus status={status} />)}
        {stopHref && (
          <a href={stopHref} className={styles.stop}>
            {ward("link")}
          </a>
        )}
      </div>
    </section>
  );
}
