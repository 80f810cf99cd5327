import type { ReactNode } from "react";
import { ErrorLine } from "@/components/ui/error-line.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { TickCard } from "@/components/ui/tick-card.tsx";
import styles from "./identity-boxes.module.css";

export type IdentifierWords = { title: string; value: string; tick: string; error: string };

type Answered = { errors: Record<string, string>; values: Record<string, string> | undefined };

/** From the patient's own mouth; or, while "cannot speak" is ticked, from someone who is named. */
export function NameBox({
  words,
  ...answered
}: Answered & { words: IdentifierWords & { other: { label: string; hint: string } } }) {
  const { errors, values } = answered;
  return (
    <IdentifierBox words={words}>
      <div className={styles.stated}>
        <Tick name="name-stated" words={words} {...answered} />
      </div>
      <div className={styles.other}>
        <Field id="confirmedBy" label={words.other.label} hint={words.other.hint} error={errors.confirmedBy}>
          <TextInput
            id="confirmedBy"
            name="confirmedBy"
            defaultValue={values?.confirmedBy}
            hasHint
            hasError={Boolean(errors.confirmedBy)}
          />
        </Field>
      </div>
    </IdentifierBox>
  );
}

export function NumberBox({
  words,
  matched,
  ...answered
}: Answered & { words: IdentifierWords; matched: string | undefined }) {
  return (
    <IdentifierBox words={words}>
      {matched ? (
        <p className={styles.matched} role="status">
          <Icon name="check-circle" className={styles.matchedIcon} />
          {matched}
        </p>
      ) : (
        <Tick name="wristband-number" words={words} {...answered} />
      )}
    </IdentifierBox>
  );
}

function IdentifierBox({ words, children }: { words: IdentifierWords; children: ReactNode }) {
  return (
    <div className={styles.box}>
      <div className={styles.value}>
        <p className={styles.title}>{words.title}</p>
        <p className={styles.words}>{words.value}</p>
      </div>
      {children}
    </div>
  );
}

function Tick({ name, words, errors, values }: Answered & { name: string; words: IdentifierWords }) {
  return (
    <>
      <div className={styles.error}>
        <ErrorLine id={`${name}-error`}>{errors[name]}</ErrorLine>
      </div>
      <TickCard
        id={name}
        name={name}
        label={words.tick}
        className={styles.tick}
        defaultChecked={Boolean(values?.[name])}
        {...(errors[name] ? { "aria-describedby": `${name}-error`, "aria-invalid": true } : {})}
      />
    </>
  );
}
