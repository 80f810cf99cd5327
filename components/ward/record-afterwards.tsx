import { useTranslations } from "next-intl";
import { AfterwardsNotice } from "@/components/consent/afterwards-notice.tsx";
import { PaperPicture } from "@/components/consent/paper-picture.tsx";
import { RecordLinks } from "@/components/consent/record-links.tsx";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { isNoLongerValid } from "@/lib/consent/no-longer-valid.ts";
import styles from "./record-afterwards.module.css";

/** What became of a record after the decision, its document to read or to print, and what may still be recorded. */
export function RecordAfterwards({ consent, consentId }: { consent: Consent; consentId: string }) {
  const t = useTranslations("afterwards.links");
  const here = `/ward/${consentId}`;
  const latest = consent.documents.filter(({ stage }) => stage !== "without-consent").at(-1);
  const isEnded = isNoLongerValid(consent.status);
  const isMissing = !latest && (consent.status === "signed" || consent.status === "completed");
  return (
    <div className={styles.afterwards}>
      <AfterwardsNotice consent={consent} hrefOf={(id) => `/ward/${id}`} />
      <PaperPicture consent={consent} href={`${here}/scan`} />
      {isMissing && <p>{t("noDocument")}</p>}
      {(latest || isEnded) && (
        <div className={styles.links}>
          {isEnded && (
            <ButtonLink href={`${here}/document/cover`} target="_blank" icon="printer">
              {t("cover")}
            </ButtonLink>
          )}
          {latest && (
            <>
              <ButtonLink href={`${here}/document/${latest.stage}?copy=1`} target="_blank" icon="printer">
                {t("copy")}
              </ButtonLink>
              <ButtonLink href={`${here}/document/${latest.stage}`} target="_blank" icon="leaflet">
                {t("open")}
              </ButtonLink>
            </>
          )}
        </div>
      )}
      <RecordLinks consent={consent} withdrawHref={`${here}/withdraw`} errorHref={`${here}/error`} />
    </div>
  );
}
