import type { ChangeEventHandler } from "react";
import styles from "./answer-group.module.css";
import { Icon } from "./icon.tsx";

type Props = {
  name: string;
  /** The id of the element that asks the question. */
  labelledBy: string;
  options: { value: string; label: string }[];
  defaultValue?: string | undefined;
  /** The id of the error shown for this question, when there is one. */
  errorId?: string | undefined;
  required?: boolean;
  onChange?: ChangeEventHandler<HTMLInputElement>;
};

/** Radio buttons that look like buttons. Chosen is a fill and a tick. Nothing is chosen unless it was answered before. */
export function AnswerGroup({ name, labelledBy, options, defaultValue, errorId, required = false, onChange }: Props) {
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      className={styles.group}
      {...(errorId ? { "aria-describedby": errorId, "aria-invalid": true } : {})}
      {...(required ? { "aria-required": true } : {})}
    >
      {options.map((option) => (
        <label key={option.value} className={styles.answer}>
          <input
            type="radio"
            id={`${name}-${option.value}`}
            className={styles.input}
            name={name}
            value={option.value}
            defaultChecked={option.value === defaultValue}
            {...(onChange ? { onChange } : {})}
          />
          <Icon name="check" className={styles.tick} />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
