import { AnswerGroup } from "@/components/ui/answer-group.tsx";
import { ErrorLine } from "@/components/ui/error-line.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { type CheckAnswer, type CheckId, isAllowedAnswer, isFlagged } from "@/lib/consent/checks.ts";
import styles from "./check-row.module.css";

const ANSWERS: readonly CheckAnswer[] = ["yes", "no", "not-applicable"];

export type CheckRowLabels = {
  answers: Record<CheckAnswer, string>;
  tellDoctor: string;
  unwellStop: string;
  doctorTold: string;
  doctorToldHint: string;
};

type Props = {
  id: CheckId;
  number: number;
  question: string;
  answer: string | undefined;
  error: string | undefined;
  labels: CheckRowLabels;
  /** The field that a yes to this question opens. */
  doctorTold?: { value: string | undefined; error: string | undefined };
};

export function CheckRow({ id, number, question, answer, error, labels, doctorTold }: Props) {
  return (
    <li className={styles.row} data-check={id} data-flag={ANSWERS.find((one) => isFlagged(id, one))}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.question}>
        <p id={`${id}-question`} className={styles.words}>
          {question}
        </p>
        <div role="status">
          <p className={styles.flag}>
            <Icon name="bell" />
            {labels.tellDoctor}
          </p>
        </div>
        <ErrorLine id={`${id}-error`}>{error}</ErrorLine>
      </div>
      <AnswerGroup
        name={id}
        labelledBy={`${id}-question`}
        options={ANSWERS.filter((one) => isAllowedAnswer(id, one)).map((value) => ({
          value,
          label: labels.answers[value],
        }))}
        defaultValue={answer}
        errorId={error ? `${id}-error` : undefined}
        required
      />
      {doctorTold && (
        <div className={styles.more}>
          <Notice kind="caution">{labels.unwellStop}</Notice>
          <Field id="doctorTold" label={labels.doctorTold} hint={labels.doctorToldHint} error={doctorTold.error}>
            <TextInput
              id="doctorTold"
              name="doctorTold"
              defaultValue={doctorTold.value}
              maxLength={60}
              hasHint
              hasError={Boolean(doctorTold.error)}
            />
          </Field>
        </div>
      )}
    </li>
  );
}
