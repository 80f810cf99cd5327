import { useTranslations } from "next-intl";
import type { Purpose } from "@/lib/consent/access-purpose.ts";
import type { Consent } from "@/lib/consent/consent.ts";
import type { RecordedConsentEvent } from "@/lib/consent/events.ts";
import { type Leaflet, leafletTiers } from "@/lib/leaflet/leaflet.ts";
import { DocumentList, type RecordDocument } from "./document-list.tsx";
import { type Integrity, IntegrityBox } from "./integrity-box.tsx";
import { RecordBanner } from "./record-banner.tsx";
import { RecordChecks } from "./record-checks.tsx";
import styles from "./record-page.module.css";
import { RecordSignature } from "./record-signature.tsx";
import { TierTimes } from "./tier-times.tsx";
import { Timeline } from "./timeline.tsx";

export type RecordPageProps = {
  consent: Consent;
  leaflet: Leaflet;
  events: RecordedConsentEvent[];
  documents: RecordDocument[];
  integrity: Integrity;
  purpose: Purpose;
  backHref: string;
};

/** Integrity comes before the download: nothing is given out that was not checked. */
export function RecordPage(props: RecordPageProps) {
  const { consent, leaflet, events } = props;
  const t = useTranslations("records.record");
  return (
    <>
      <RecordBanner consent={consent} purpose={props.purpose} backHref={props.backHref} />
      <div className={styles.page}>
        <div className={styles.column}>
          <IntegrityBox integrity={props.integrity} />
          <DocumentList documents={props.documents} isUsable={props.integrity === "intact"} />
          <section className={styles.sheet} aria-labelledby="signature">
            <h2 id="signature">{t("signature")}</h2>
            <RecordSignature consent={consent} leaflet={leaflet} />
          </section>
          <section className={styles.sheet} aria-labelledby="tiers">
            <h2 id="tiers">{t("tiers")}</h2>
            <TierTimes tiers={leafletTiers(leaflet)} acknowledged={consent.tiersAcknowledged} />
          </section>
          <RecordChecks consent={consent} />
        </div>
        <section className={styles.sheet} aria-labelledby="timeline">
          <h2 id="timeline">{t("timeline")}</h2>
          <Timeline events={events} leaflet={leaflet} />
        </section>
      </div>
    </>
  );
}
