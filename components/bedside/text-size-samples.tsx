import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { TEXT_SIZES, type TextSize } from "./look.ts";
import { StepForm } from "./step-form.tsx";
import styles from "./text-size-samples.module.css";

type Props = { textSize: TextSize; action: BedsideAction };

/** The same words at the three real sizes. A press takes effect at once, so these are buttons, not radio buttons. */
export function TextSizeSamples({ textSize, action }: Props) {
  const t = useTranslations("bedside.textSize");
  return (
    <StepForm press="look" action={action} className={styles.form}>
      <h2 id="text-size-question" className={styles.question}>
        {t("question")}
      </h2>
      <fieldset className={styles.samples} aria-labelledby="text-size-question">
        {TEXT_SIZES.map((size) => (
          <button
            key={size}
            type="submit"
            name="textSize"
            value={size}
            aria-pressed={size === textSize}
            className={classNames(styles.sample, styles[size])}
          >
            <span className={styles.dot} />
            <span className={styles.words} lang="zh-HK">
              {t("sample")}
            </span>
            <span className={styles.name}>{t(size)}</span>
          </button>
        ))}
      </fieldset>
    </StepForm>
  );
}
