import { useTranslations } from "next-intl";
import styles from "@/components/consent/afterwards-form.module.css";
import { RecordSummary } from "@/components/consent/record-summary.tsx";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { canBeErased, ERASURE_REASONS } from "@/lib/consent/erase.ts";
import { EraseForm } from "./erase-form.tsx";

export type ErasePageProps = {
  consent: Consent;
  leafletTitle: string;
  /** Who is signed in: the first of the two. */
  staff: { name: string; staffNumber: string };
  /** Gets `reason`, `understood`, `secondNumber` and `secret`. */
  action: FormAction;
  backHref: string;
};

export function ErasePage({ consent, leafletTitle, staff, action, backHref }: ErasePageProps) {
  const t = useTranslations("records.erase");
  const shared = useTranslations();
  const back = (
    <ButtonLink href={backHref} icon="arrow-left">
      {shared("afterwards.back")}
    </ButtonLink>
  );
  const isErasable = canBeErased(consent);
  return (
    <div className={styles.page}>
      <h1>{t("title")}</h1>
      <RecordSummary consent={consent} leafletTitle={leafletTitle} />
      <Notice kind={isErasable ? "stop" : "caution"}>{isErasable ? t("warning") : t("notNow")}</Notice>
      {isErasable ? (
        <EraseForm
          action={action}
          reasons={ERASURE_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          labels={{
            reason: t("reason"),
            reasonMissing: shared("refusal.field.eraseReasonMissing"),
            understood: t("understood"),
            understoodMissing: t("understoodMissing"),
            second: shared("afterwards.error.second"),
            first: t("first", { name: staff.name, number: staff.staffNumber }),
            secondNumber: shared("afterwards.error.secondNumber"),
            secondNumberMissing: shared("afterwards.error.secondNumberMissing"),
            secret: shared("afterwards.error.secret"),
            secretMissing: shared("afterwards.error.secretMissing"),
            submit: t("submit"),
            busy: shared("common.busy"),
            summary: shared("afterwards.summary"),
          }}
          back={back}
        />
      ) : (
        <div className={styles.foot}>{back}</div>
      )}
    </div>
  );
}
