import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { CommandForm } from "@/components/ui/command-form.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { DoctorForm } from "./doctor-form.tsx";
import sheet from "./sheet.module.css";
import page from "./step-page.module.css";
import { useDoctorLabels } from "./use-doctor-labels.ts";

export type CapacityPanelProps = {
  /** Gets `finding`, and the doctor's `staffNumber` and `secret`. */
  findingAction: FormAction;
  /** Only where the record is put off, and not by a sedative of today. */
  resumeAction?: FormAction | undefined;
  withoutConsentHref: string;
  staffNumber: string | undefined;
};

/** The ways on for a patient who may not understand. None is a signature of the patient's own. */
export function CapacityPanel({ findingAction, resumeAction, withoutConsentHref, staffNumber }: CapacityPanelProps) {
  const t = useTranslations("ward.capacity");
  const shared = useTranslations();
  const labels = useDoctorLabels();
  return (
    <div className={sheet.sheet}>
      <section className={sheet.form}>
        <div>
          <h2>{t("finding.title")}</h2>
          <p className={page.hint}>{t("finding.text")}</p>
        </div>
        <DoctorForm
          action={findingAction}
          statement="finding"
          staffNumber={staffNumber}
          labels={{
            ...labels,
            statement: { label: t("finding.label"), missing: shared("refusal.field.findingMissing") },
            submit: t("finding.submit"),
          }}
        />
      </section>
      {resumeAction && (
        <section className={sheet.way}>
          <div>
            <h2>{t("guardian.title")}</h2>
            <p className={page.hint}>{t("guardian.text")}</p>
          </div>
          <CommandForm action={resumeAction}>
            <SubmitButton variant="quiet" busyLabel={shared("common.busy")} iconEnd="arrow-right">
              {t("guardian.open")}
            </SubmitButton>
          </CommandForm>
        </section>
      )}
      <section className={sheet.way}>
        <div>
          <h2>{t("without.title")}</h2>
          <p className={page.hint}>{t("without.text")}</p>
        </div>
        <ButtonLink href={withoutConsentHref} iconEnd="arrow-right">
          {t("without.open")}
        </ButtonLink>
      </section>
    </div>
  );
}
