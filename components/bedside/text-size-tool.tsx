import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { TEXT_SIZES, type TextSize } from "./look.ts";
import { StepForm } from "./step-form.tsx";
import styles from "./text-size-tool.module.css";

type Props = { textSize: TextSize; action: BedsideAction };

/** Three sizes of one character, in the header of a reading page. */
export function TextSizeTool({ textSize, action }: Props) {
  const t = useTranslations("bedside.textSize");
  return (
    <StepForm press="look" action={action} className={styles.tool}>
      <span id="text-size-label" className={styles.label}>
        {t("label")}
      </span>
      <fieldset aria-labelledby="text-size-label" className={styles.sizes}>
        {TEXT_SIZES.map((size) => (
          <button
            key={size}
            type="submit"
            name="textSize"
            value={size}
            aria-pressed={size === textSize}
            className={classNames(styles.size, styles[size])}
          >
            <span aria-hidden="true">{t("glyph")}</span>
            <span className="visually-hidden">{t(size)}</span>
          </button>
        ))}
      </fieldset>
    </StepForm>
  );
}
