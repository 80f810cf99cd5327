import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { BedsideShell } from "./bedside-shell.tsx";
import styles from "./decline-page.module.css";
import footStyles from "./foot.module.css";
import { handOverIdOf } from "./hand-over-id.ts";
import { PageHeader } from "./page-header.tsx";
import { StepForm } from "./step-form.tsx";

type Props = {
  consent: Consent;
  leafletTitle: string;
  /** Gets `reason`, which may be empty, or `handBack`. */
  declineAction: BedsideAction;
  backHref: string;
};

const MAX_REASON = 500;

/** A refusal is an answer like the others: no warning, no second question, a reason only if one is given. */
export function DeclinePage({ consent, leafletTitle, declineAction, backHref }: Props) {
  const t = useTranslations("bedside");
  return (
    <StepForm handOverId={handOverIdOf(consent)} action={declineAction}>
      <BedsideShell
        headerLine
        header={
          <PageHeader
            consent={consent}
            leafletTitle={leafletTitle}
            tools={
              <SubmitButton
                variant="quiet"
                size="tool"
                icon="hand-back"
                name="handBack"
                value="patient-asked"
                busyLabel={t("handingBack")}
              >
                {t("handBack")}
              </SubmitButton>
            }
          />
        }
        foot={
          <div className={footStyles.foot}>
            <ButtonLink href={backHref} size="bedside" icon="arrow-left" className={footStyles.back}>
              {t("back")}
            </ButtonLink>
            <div className={footStyles.main}>
              <SubmitButton
                size="bedside"
                icon="minus-circle"
                name="decline"
                value="confirmed"
                className={footStyles.fill}
                busyLabel={t("busy")}
              >
                {t("decline.confirm")}
              </SubmitButton>
            </div>
          </div>
        }
      >
        <div className={styles.page}>
          <h1>{t("decline.title")}</h1>
          <p>{t("decline.next")}</p>
          <label className={styles.label} htmlFor="reason">
            {t("decline.reason")}
          </label>
          <textarea
            id="reason"
            name="reason"
            className={styles.reason}
            maxLength={MAX_REASON}
            rows={4}
            autoComplete="off"
          />
        </div>
      </BedsideShell>
    </StepForm>
  );
}
