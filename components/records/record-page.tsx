import { useTranslations } from "next-intl";
import { AfterwardsNotice } from "@/components/consent/afterwards-notice.tsx";
import { PaperPicture } from "@/components/consent/paper-picture.tsx";
import { QuestionList } from "@/components/consent/question-list.tsx";
import { RecordLinks } from "@/components/consent/record-links.tsx";
import { TeachBackList } from "@/components/consent/teach-back-list.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Purpose } from "@/lib/consent/access-purpose.ts";
import type { Consent } from "@/lib/consent/consent.ts";
import { canBeErased } from "@/lib/consent/erase.ts";
import type { RecordedConsentEvent } from "@/lib/consent/events.ts";
import { isNoLongerValid } from "@/lib/consent/no-longer-valid.ts";
import { keptQuestions } from "@/lib/consent/question.ts";
import { type Leaflet, leafletTiers } from "@/lib/leaflet/leaflet.ts";
import { DocumentList, type RecordDocument } from "./document-list.tsx";
import { type Integrity, IntegrityBox } from "./integrity-box.tsx";
import { RecordBanner } from "./record-banner.tsx";
import { RecordChecks } from "./record-checks.tsx";
import styles from "./record-page.module.css";
import { RecordSignature } from "./record-signature.tsx";
import { TierTimes } from "./tier-times.tsx";
import { Timeline } from "./timeline.tsx";
import { WithoutConsent } from "./without-consent.tsx";

export type RecordPageProps = {
  consent: Consent;
  /** Undefined where its version is not in the leaflets folder. */
  leaflet: Leaflet | undefined;
  events: RecordedConsentEvent[];
  documents: RecordDocument[];
  integrity: Integrity;
  purpose: Purpose;
  /** Of this record: its scan and its forms are below it. */
  href: string;
  backHref: string;
};

/** Integrity comes before the download: nothing is given out that was not checked. */
export function RecordPage(props: RecordPageProps) {
  const { consent, leaflet, events, href } = props;
  const t = useTranslations("records.record");
  const questions = useTranslations("questions.list");
  const erase = useTranslations("records.erase");
  const refusal = useTranslations("refusal.code");
  return (
    <>
      <RecordBanner consent={consent} purpose={props.purpose} backHref={props.backHref} />
      <div className={styles.page}>
        <div className={styles.column}>
          {!leaflet && <Notice kind="caution">{refusal("leaflet-missing")}</Notice>}
          <AfterwardsNotice consent={consent} hrefOf={(id) => `/records/${id}`} />
          <WithoutConsent consent={consent} />
          <IntegrityBox integrity={props.integrity} isPaper={Boolean(consent.paper)} />
          <DocumentList
            documents={props.documents}
            isUsable={props.integrity === "intact"}
            {...(isNoLongerValid(consent.status) && { coverHref: `${props.href}/document/cover` })}
          />
          {consent.paper && props.integrity === "intact" && (
            <section className={styles.sheet}>
              <PaperPicture consent={consent} href={`${href}/scan`} />
            </section>
          )}
          <RecordLinks consent={consent} withdrawHref={`${href}/withdraw`} errorHref={`${href}/error`} />
          {canBeErased(consent) && (
            <a href={`${href}/erase`} className={styles.erase}>
              {erase("link")}
            </a>
          )}
          {!consent.paper && leaflet && (
            <>
              <section className={styles.sheet} aria-labelledby="signature">
                <h2 id="signature">{t("signature")}</h2>
                <RecordSignature consent={consent} leaflet={leaflet} />
              </section>
              <section className={styles.sheet} aria-labelledby="tiers">
                <h2 id="tiers">{t("tiers")}</h2>
                <TierTimes tiers={leafletTiers(leaflet)} acknowledged={consent.tiersAcknowledged} />
              </section>
              <section className={styles.sheet} aria-labelledby="questions">
                <h2 id="questions">{questions("title", { n: keptQuestions(consent).length })}</h2>
                <QuestionList consent={consent} leaflet={leaflet} />
                <TeachBackList consent={consent} />
              </section>
            </>
          )}
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
