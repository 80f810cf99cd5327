import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { CHECK_IDS, type CheckAnswers, type CheckId } from "@/lib/consent/checks.ts";
import { ChecksForm } from "./checks-form.tsx";
import page from "./step-page.module.css";

export type ChecksPageProps = {
  /** Answers that still stand; the perishable ones are left out and asked anew. */
  previous?: Partial<CheckAnswers>;
  /** Gets the answers by check id, `doctorTold`, and `intent`: next or defer. */
  action: FormAction;
  backHref: string;
  capacityHref: string;
  /** Staff doubted that the patient understands, and no doctor has found otherwise since. */
  isCapacityDoubted: boolean;
};

export function ChecksPage({ previous = {}, action, backHref, ...capacity }: ChecksPageProps) {
  const t = useTranslations("ward.checks");
  const shared = useTranslations();
  const questions = Object.fromEntries(
    CHECK_IDS.map((id) => {
      const question = t(`question.${id}`);
      return [id, { question, error: t("error.unanswered", { question }) }];
    }),
  ) as Record<CheckId, { question: string; error: string }>;
  return (
    <ChecksForm
      action={action}
      previous={previous}
      questions={questions}
      labels={{
        answers: { yes: t("answer.yes"), no: t("answer.no"), "not-applicable": t("answer.not-applicable") },
        tellDoctor: t("tellDoctor"),
        unwellStop: t("unwellStop"),
        doctorTold: t("doctorTold"),
        doctorToldHint: t("doctorToldHint"),
        doctorToldMissing: shared("refusal.field.doctorMissing"),
        sedatedTitle: t("sedatedTitle"),
        sedatedText: t("sedatedText"),
        defer: t("defer"),
        left: Array.from({ length: CHECK_IDS.length + 1 }, (_, n) => t("left", { n })),
        next: shared("ward.next"),
        busy: shared("common.busy"),
        summary: shared("ward.errors.summary"),
      }}
      heading={
        <>
          <div className={`${page.head} ${page.beside}`}>
            <h1>{t("title")}</h1>
            <p className={page.hint}>{t("hint")}</p>
            <a href={capacity.capacityHref} className={page.aside}>
              {t("doubt")}
            </a>
          </div>
          {capacity.isCapacityDoubted && <Notice kind="stop">{t("doubted")}</Notice>}
          {Object.keys(previous).length > 0 && <Notice kind="caution">{t("askedAnew")}</Notice>}
        </>
      }
      back={
        <ButtonLink href={backHref} icon="arrow-left">
          {shared("ward.back")}
        </ButtonLink>
      }
    />
  );
}
