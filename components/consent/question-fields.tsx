import { ErrorLine } from "@/components/ui/error-line.tsx";
import { Field } from "@/components/ui/field.tsx";
import { RadioCard } from "@/components/ui/radio-card.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { QUESTION_OUTCOMES } from "@/lib/consent/question-outcome.ts";
import styles from "./question-fields.module.css";
import type { QuestionWords } from "./use-question-words.ts";

export type AskedQuestion = {
  unitId: string;
  /** The passage, verbatim. */
  text: string;
  title: string;
  asked: string;
};

type Props = {
  question: AskedQuestion;
  words: QuestionWords;
  /** What was typed and refused, by field name. */
  values: Record<string, string> | undefined;
  error?: string | undefined;
};

/** One open question: the passage, three outcomes of which none is chosen, and a note. */
export function QuestionFields({ question: { unitId, text, title, asked }, words, values, error }: Props) {
  const outcomeName = `outcome:${unitId}`;
  const noteName = `note:${unitId}`;
  return (
    <section className={styles.question} aria-labelledby={`title-${unitId}`}>
      <div className={styles.head}>
        <h2 id={`title-${unitId}`} className={styles.title}>
          {title}
        </h2>
        <p className={styles.asked}>{asked}</p>
      </div>
      <blockquote className={styles.passage} lang="zh-HK">
        {text}
      </blockquote>
      <ErrorLine id={`${unitId}-error`}>{error}</ErrorLine>
      <fieldset id={unitId} className={styles.outcomes}>
        <legend className="visually-hidden">{words.outcome}</legend>
        {QUESTION_OUTCOMES.map((outcome) => (
          <RadioCard
            key={outcome}
            name={outcomeName}
            value={outcome}
            label={words.outcomes[outcome]}
            defaultChecked={values?.[outcomeName] === outcome}
          />
        ))}
      </fieldset>
      <Field id={noteName} label={words.note}>
        <TextInput id={noteName} name={noteName} maxLength={500} defaultValue={values?.[noteName] ?? ""} />
      </Field>
    </section>
  );
}
