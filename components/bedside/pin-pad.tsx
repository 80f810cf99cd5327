import { Icon } from "@/components/ui/icon.tsx";
import styles from "./pin-pad.module.css";

type Props = {
  words: Record<"keypad" | "clear" | "delete", string>;
  onDigit: (digit: string) => void;
  onDelete: () => void;
  onClear: () => void;
};

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

export function PinPad({ words, onDigit, onDelete, onClear }: Props) {
  const digitKey = (digit: string) => (
    <button key={digit} type="button" className={styles.key} onClick={() => onDigit(digit)}>
      {digit}
    </button>
  );
  return (
    <fieldset className={styles.pad} aria-label={words.keypad}>
      {DIGITS.map(digitKey)}
      <button type="button" className={`${styles.key} ${styles.word}`} onClick={onClear}>
        {words.clear}
      </button>
      {digitKey("0")}
      <button type="button" className={`${styles.key} ${styles.word}`} onClick={onDelete}>
        <Icon name="backspace" />
        {words.delete}
      </button>
    </fieldset>
  );
}
