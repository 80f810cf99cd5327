import { useTranslations } from "next-intl";
import { useQuestionWords } from "@/components/consent/use-question-words.ts";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { clockText } from "@/components/ui/hong-kong-moment.ts";
import type { Consent } from "@/lib/consent/consent.ts";
import { openQuestions } from "@/lib/consent/question.ts";
import { teachBack } from "@/lib/consent/teach-back.ts";
import { type Leaflet, unitText } from "@/lib/leaflet/leaflet.ts";
import { StaffQuestionsForm } from "./staff-questions-form.tsx";
import styles from "./staff-questions-page.module.css";

type Props = {
  consent: Consent;
  leaflet: Leaflet;
  /** Gets `outcome:` and `note:` by unit, `verdict:` by prompt, `staffNumber` and `secret`. */
  action: FormAction;
  backHref: string;
};

/** In the ward's colours, as the staff lock is: what staff record at the bedside, with one PIN and for this alone. */
export function StaffQuestionsPage({ consent, leaflet, action, backHref }: Props) {
  const t = useTranslations("questions.staff");
  const words = useQuestionWords();
  const lock = useTranslations("bedside.lock");
  const verdict = useTranslations("questions.verdict");
  const common = useTranslations("common");
  const open = openQuestions(consent);
  const prompts = teachBack(consent);
  return (
    <main className={styles.page}>
      <div className={styles.inner}>
        <div className={styles.head}>
          <h1 className={styles.title}>{t("title")}</h1>
          <ButtonLink href={backHref} size="tool" icon="arrow-left">
            {t("back")}
          </ButtonLink>
        </div>
        <p className={styles.hint}>{t("hint")}</p>
        <StaffQuestionsForm
          action={action}
          questions={open.map(({ unitId, askedAt }, index) => ({
            unitId,
            text: unitText(leaflet, unitId),
            title: t("question", { n: index + 1 }),
            asked: t("asked", { time: clockText(askedAt) }),
          }))}
          prompts={prompts.map(({ id, text, last }) => ({
            id,
            text,
            answers: (leaflet.teachBack?.find((one) => one.id === id)?.answeredBy ?? []).map((unitId) =>
              unitText(leaflet, unitId),
            ),
            ...(last ? { earlier: t("earlier", { verdict: verdict(last.verdict), time: clockText(last.at) }) } : {}),
          }))}
          words={{
            ...words,
            none: t("none"),
            teachBack: t("teachBack"),
            teachBackHint: t("teachBackHint"),
            teachBackAnswer: t("teachBackAnswer"),
            verdicts: { understood: verdict("understood"), "explain-again": verdict("explain-again") },
            staffNumber: lock("staffNumber"),
            secret: lock("secret"),
            keypad: lock("keypad"),
            clear: lock("clear"),
            delete: lock("delete"),
            save: open.length + prompts.length > 0 ? t("save") : t("came"),
            saving: common("busy"),
          }}
        />
      </div>
    </main>
  );
}
