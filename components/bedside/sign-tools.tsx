import { Button } from "@/components/ui/button.tsx";
import styles from "./sign-tools.module.css";

export type SignToolsWords = Record<"tools" | "undo" | "clear" | "leftHand" | "rightHand", string>;

type Props = {
  words: SignToolsWords;
  isLeftHanded: boolean;
  /** While ink is being stored the tools change nothing. */
  isLocked: boolean;
  onUndo: () => void;
  onClear: () => void;
  onSwapHands: () => void;
};

/** Above the pad, where no palm rests; mirrored for the left hand. */
export function SignTools({ words, isLeftHanded, isLocked, onUndo, onClear, onSwapHands }: Props) {
  const locked = isLocked ? { "aria-disabled": true } : {};
  return (
    <fieldset className={styles.tools} aria-label={words.tools}>
      <Button variant="quiet" size="tool" icon="undo" onClick={onUndo} {...locked}>
        {words.undo}
      </Button>
      <Button variant="quiet" size="tool" icon="eraser" onClick={onClear} {...locked}>
        {words.clear}
      </Button>
      <Button variant="quiet" size="tool" icon="swap" onClick={onSwapHands} className={styles.hands}>
        {isLeftHanded ? words.rightHand : words.leftHand}
      </Button>
    </fieldset>
  );
}
