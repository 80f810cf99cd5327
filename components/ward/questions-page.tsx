import { useLocale, useTranslations } from "next-intl";
import { QuestionList } from "@/components/consent/question-list.tsx";
import { useQuestionWords } from "@/components/consent/use-question-words.ts";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { openQuestions } from "@/lib/consent/question.ts";
import { type Leaflet, unitText } from "@/lib/leaflet/leaflet.ts";
import { QuestionsForm } from "./questions-form.tsx";
import sheet from "./sheet.module.css";
import { StepFoot } from "./step-foot.tsx";
import page from "./step-page.module.css";

type Props = {
  consent: Consent;
  leaflet: Leaflet;
  /** Gets `outcome:` and `note:` by unit. */
  action: FormAction;
  backHref: string;
};

/** The patient's questions on the ward's page: to be settled while the tablet is in staff hands, else to be seen. */
export function QuestionsPage({ consent, leaflet, action, backHref }: Props) {
  const t = useTranslations("questions.staff");
  const ward = useTranslations("ward");
  const common = useTranslations("common");
  const locale = useLocale();
  const words = useQuestionWords();
  const open = openQuestions(consent);
  const back = (
    <ButtonLink href={backHref} icon="arrow-left">
      {ward("back")}
    </ButtonLink>
  );
  if (consent.handOver || open.length === 0) {
    return (
      <div className={page.page}>
        <div className={page.body}>
          <h1>{t("title")}</h1>
          {consent.handOver && open.length > 0 && (
            <Notice kind="caution">{t("elsewhere", { tablet: consent.handOver.tabletName })}</Notice>
          )}
          <div className={sheet.sheet}>
            <QuestionList consent={consent} leaflet={leaflet} />
          </div>
        </div>
        <StepFoot start={back} />
      </div>
    );
  }
  return (
    <QuestionsForm
      action={action}
      questions={open.map(({ unitId, askedAt }, index) => ({
        unitId,
        text: unitText(leaflet, unitId),
        title: t("question", { n: index + 1 }),
        asked: t("asked", { time: momentText(askedAt, locale) }),
      }))}
      words={{ ...words, save: t("save"), busy: common("busy"), summary: ward("errors.summary") }}
      heading={
        <div>
          <h1>{t("title")}</h1>
          <p className={page.hint}>{t("openHint")}</p>
        </div>
      }
      back={back}
    />
  );
}
