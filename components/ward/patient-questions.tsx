import { useTranslations } from "next-intl";
import { QuestionList } from "@/components/consent/question-list.tsx";
import { TeachBackList } from "@/components/consent/teach-back-list.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { keptQuestions } from "@/lib/consent/question.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import styles from "./confirm.module.css";
import { FlaggedAnswers } from "./flagged-answers.tsx";

/** What whoever confirms has to know beside the signature: what the patient asked, and what a doctor has to hear. */
export function PatientQuestions({ consent, leaflet }: { consent: Consent; leaflet: Leaflet }) {
  const t = useTranslations("questions.list");
  return (
    <div className={styles.beside}>
      <section className={styles.questions} aria-labelledby="questions">
        <h2 id="questions">{t("title", { n: keptQuestions(consent).length })}</h2>
        <QuestionList consent={consent} leaflet={leaflet} />
        <TeachBackList consent={consent} />
      </section>
      <FlaggedAnswers consent={consent} />
    </div>
  );
}
