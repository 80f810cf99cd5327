import { useTranslations } from "next-intl";
import type { IconName } from "@/components/ui/icon.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { keptQuestions } from "@/lib/consent/question.ts";
import type { QuestionOutcome } from "@/lib/consent/question-outcome.ts";
import { type Leaflet, unitText } from "@/lib/leaflet/leaflet.ts";
import styles from "./question-list.module.css";
import { SaidByStaff } from "./said-by-staff.tsx";

type Props = { consent: Pick<Consent, "questions">; leaflet: Leaflet };

const ICONS: Record<QuestionOutcome, IconName> = {
  answered: "check-circle",
  "doctor-will-explain": "bell",
  "withdrawn-by-patient": "x",
};

/** Each passage that the patient asked about, verbatim, with who settled it, how and when. */
export function QuestionList({ consent, leaflet }: Props) {
  const t = useTranslations("questions");
  const questions = keptQuestions(consent);
  if (questions.length === 0) return <p className={styles.none}>{t("list.none")}</p>;
  return (
    <ul className={styles.list}>
      {questions.map(({ unitId, askedAt, settled }) => (
        <li key={`${unitId} ${askedAt}`}>
          <blockquote className={styles.passage} lang="zh-HK">
            {unitText(leaflet, unitId)}
          </blockquote>
          {settled ? (
            <SaidByStaff
              icon={ICONS[settled.outcome]}
              isOpen={settled.outcome === "doctor-will-explain"}
              what={t(`outcome.${settled.outcome}`)}
              by={settled.by}
              at={settled.at}
            />
          ) : (
            <SaidByStaff icon="question" isOpen what={t("list.open")} at={askedAt} />
          )}
          {settled?.note && <p className={styles.note}>{t("list.note", { note: settled.note })}</p>}
        </li>
      ))}
    </ul>
  );
}
