import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { canBeInError } from "@/lib/consent/enter-in-error.ts";
import styles from "./afterwards-form.module.css";
import { AfterwardsNotice } from "./afterwards-notice.tsx";
import { ErrorForm } from "./error-form.tsx";
import { RecordSummary } from "./record-summary.tsx";

export type ErrorPageProps = {
  consent: Consent;
  leafletTitle: string;
  /** Who is signed in: the first of the two. */
  staff: { name: string; staffNumber: string };
  /** Gets `reason`, `actualHospitalNo`, `secondNumber` and `secret`. */
  action: FormAction;
  backHref: string;
  hrefOf: (consentId: string) => string;
};

export function ErrorPage({ consent, leafletTitle, staff, action, backHref, hrefOf }: ErrorPageProps) {
  const t = useTranslations("afterwards.error");
  const shared = useTranslations();
  const back = (
    <ButtonLink href={backHref} icon="arrow-left">
      {shared("afterwards.back")}
    </ButtonLink>
  );
  if (!canBeInError(consent)) {
    return (
      <div className={styles.page}>
        <h1>{t("title")}</h1>
        <RecordSummary consent={consent} leafletTitle={leafletTitle} />
        <AfterwardsNotice consent={consent} hrefOf={hrefOf} />
        {!consent.error && <Notice kind="caution">{t("notNow")}</Notice>}
        <div className={styles.foot}>{back}</div>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <h1>{t("title")}</h1>
      <RecordSummary consent={consent} leafletTitle={leafletTitle} />
      <Notice kind="stop">{t("warning")}</Notice>
      <ErrorForm
        action={action}
        labels={{
          reason: { label: t("reason"), missing: shared("refusal.field.reasonMissing") },
          actualHospitalNo: { label: t("actual"), hint: t("actualHint") },
          secondNumber: { label: t("secondNumber"), missing: t("secondNumberMissing") },
          secret: { label: t("secret"), missing: t("secretMissing") },
          second: (
            <div>
              <h2>{t("second")}</h2>
              <p className={styles.hint}>{t("first", { name: staff.name, number: staff.staffNumber })}</p>
            </div>
          ),
          submit: t("submit"),
          busy: shared("common.busy"),
          summary: shared("afterwards.summary"),
        }}
        back={back}
      />
    </div>
  );
}
