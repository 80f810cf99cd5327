import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { DecisionForm } from "./decision-form.tsx";
import page from "./step-page.module.css";

export type DecisionPageProps = {
  /** Gets `decision`, deferred or declined, and `reason`. */
  action: FormAction;
  /** What may still be decided: a patient who wanted more time cannot put it off once more. */
  decisions: readonly ("deferred" | "declined")[];
  backHref: string;
};

export function DecisionPage({ action, decisions, backHref }: DecisionPageProps) {
  const t = useTranslations("ward.decision");
  const shared = useTranslations();
  return (
    <DecisionForm
      action={action}
      decisions={decisions.map((value) => ({ value, title: t(`${value}.title`), hint: t(`${value}.hint`) }))}
      labels={{
        question: t("question"),
        missing: shared("refusal.field.choiceMissing"),
        reason: t("reason"),
        submit: t("submit"),
        busy: shared("common.busy"),
        summary: shared("ward.errors.summary"),
      }}
      heading={
        <div>
          <h1>{t("title")}</h1>
          <p className={page.hint}>{t("hint")}</p>
        </div>
      }
      back={
        <ButtonLink href={backHref} icon="arrow-left">
          {shared("ward.back")}
        </ButtonLink>
      }
    />
  );
}
