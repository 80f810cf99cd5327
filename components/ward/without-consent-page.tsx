import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { DoctorForm } from "./doctor-form.tsx";
import sheet from "./sheet.module.css";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";
import { useDoctorLabels } from "./use-doctor-labels.ts";

export type WithoutConsentPageProps = {
  /** Gets `grounds`, and the doctor's `staffNumber` and `secret`. */
  action: FormAction;
  staffNumber: string | undefined;
  backHref: string;
};

/** A doctor's act, said in words that nobody can take for a consent. */
export function WithoutConsentPage({ action, staffNumber, backHref }: WithoutConsentPageProps) {
  const t = useTranslations("ward.withoutConsent");
  const shared = useTranslations();
  const labels = useDoctorLabels();
  return (
    <div className={page.page}>
      <div className={page.body}>
        <h1>{t("title")}</h1>
        <Notice kind="stop" title={t("notice")}>
          {t("text")}
        </Notice>
        <div className={sheet.sheet}>
          <DoctorForm
            action={action}
            statement="grounds"
            staffNumber={staffNumber}
            labels={{
              ...labels,
              statement: {
                label: t("grounds"),
                hint: t("groundsHint"),
                missing: shared("refusal.field.reasonMissing"),
              },
              submit: t("submit"),
            }}
          />
        </div>
      </div>
      <StepFoot
        start={
          <ButtonLink href={backHref} icon="arrow-left">
            {shared("ward.back")}
          </ButtonLink>
        }
      />
    </div>
  );
}
