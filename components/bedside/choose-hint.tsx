import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon.tsx";
import styles from "./choose-hint.module.css";

/** Where 我想問 at a tier's foot leads when the tier has several passages. Seen only then, and without a script too. */
export const CHOOSE_HINT_ID = "ask";

export function ChooseHint() {
  const t = useTranslations("questions.ask");
  return (
    <p id={CHOOSE_HINT_ID} tabIndex={-1} className={styles.hint}>
      <Icon name="question" />
      {t("choose")}
    </p>
  );
}
