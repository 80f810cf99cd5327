import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon.tsx";
import styles from "./ask-control.module.css";
import { RICH_TEXT } from "./rich-text.tsx";

/**
 * Beside a passage: marks it, or takes the mark back. A button of the page's own form, so that it works without
 * a script; one element for both states, so that the focus stays on it.
 */
export function AskControl({ unitId, isMarked }: { unitId: string; isMarked: boolean }) {
  const t = useTranslations("questions.ask");
  return (
    <button
      type="submit"
      name={isMarked ? "unmark" : "ask"}
      value={unitId}
      className={styles.control}
      aria-describedby={`unit-${unitId}`}
    >
      <Icon name={isMarked ? "x" : "question"} />
      <span>{t.rich(isMarked ? "unmark" : "passage", RICH_TEXT)}</span>
    </button>
  );
}
