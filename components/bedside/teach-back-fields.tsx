import { RadioCard } from "@/components/ui/radio-card.tsx";
import { VERDICTS, type Verdict } from "@/lib/consent/verdict.ts";
import styles from "./teach-back-fields.module.css";

export type TeachBackWords = Record<"teachBack" | "teachBackHint" | "teachBackAnswer", string> & {
  verdicts: Record<Verdict, string>;
};

type Prompt = {
  id: string;
  text: string;
  /** The passages that answer it, verbatim. */
  answers: string[];
  /** What was recorded last. */
  earlier?: string;
};

type Props = { prompts: Prompt[]; words: TeachBackWords; values: Record<string, string> | undefined };

/** What staff ask in their own voice, with the leaflet's own answer beneath, and what they make of the patient's. */
export function TeachBackFields({ prompts, words, values }: Props) {
  return (
    <section className={styles.teachBack} aria-labelledby="teach-back">
      <h2 id="teach-back" className={styles.title}>
        {words.teachBack}
      </h2>
      <p className={styles.small}>{words.teachBackHint}</p>
      {prompts.map(({ id, text, answers, earlier }) => (
        <fieldset key={id} className={styles.prompt}>
          <legend className={styles.text} lang="zh-HK">
            {text}
          </legend>
          <div className={styles.small}>
            <p>{words.teachBackAnswer}</p>
            {answers.map((answer) => (
              <blockquote key={answer} className={styles.answer} lang="zh-HK">
                {answer}
              </blockquote>
            ))}
            {earlier && <p className={styles.earlier}>{earlier}</p>}
          </div>
          <div className={styles.verdicts}>
            {VERDICTS.map((verdict) => (
              <RadioCard
                key={verdict}
                name={`verdict:${id}`}
                value={verdict}
                label={words.verdicts[verdict]}
                defaultChecked={values?.[`verdict:${id}`] === verdict}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}
