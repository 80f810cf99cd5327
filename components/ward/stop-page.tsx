import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { CommandForm } from "@/components/ui/command-form.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import sheet from "./sheet.module.css";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

export type StopPageProps = {
  cancelAction: FormAction;
  /** Absent until it is known who the patient is. */
  decisionHref?: string;
  capacityHref?: string;
  backHref: string;
};

/** Every way out of the steps before signing, by its reason. */
export function StopPage({ cancelAction, decisionHref, capacityHref, backHref }: StopPageProps) {
  const t = useTranslations("ward.stop");
  const shared = useTranslations();
  return (
    <div className={page.page}>
      <div className={page.body}>
        <div>
          <h1>{t("title")}</h1>
          <p className={page.hint}>{t("hint")}</p>
        </div>
        <div className={sheet.sheet}>
          <Way title={t("wrongPatient.title")} text={t("wrongPatient.text")}>
            <CommandForm action={cancelAction}>
              <SubmitButton variant="danger-outline" icon="x" busyLabel={shared("common.busy")}>
                {shared("ward.card.cancel")}
              </SubmitButton>
            </CommandForm>
          </Way>
          {decisionHref && (
            <Way title={t("decision.title")} text={t("decision.text")}>
              <ButtonLink href={decisionHref} iconEnd="arrow-right">
                {t("decision.open")}
              </ButtonLink>
            </Way>
          )}
          {capacityHref && (
            <Way title={t("capacity.title")} text={t("capacity.text")}>
              <ButtonLink href={capacityHref} iconEnd="arrow-right">
                {t("capacity.open")}
              </ButtonLink>
            </Way>
          )}
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

function Way({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className={sheet.way}>
      <div>
        <h2>{title}</h2>
        <p className={page.hint}>{text}</p>
      </div>
      {children}
    </section>
  );
}
