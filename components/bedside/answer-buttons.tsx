import { useTranslations } from "next-intl";
import type { IconName } from "@/components/ui/icon.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import styles from "./answer-buttons.module.css";
import type { BedsideAction } from "./bedside-action.ts";
import { handOverIdOf } from "./hand-over-id.ts";
import { StepForm } from "./step-form.tsx";

type Answer = "sign" | "defer" | "decline";
type Props = Record<Answer, BedsideAction> & { consent: Pick<Consent, "handOver"> };

const ICONS: Record<Answer, IconName> = { sign: "pen", defer: "pause", decline: "minus-circle" };

/** Three answers of one size, one style and one colour, each with what happens next. None is nudged. */
export function AnswerButtons({ consent, ...actions }: Props) {
  const t = useTranslations("bedside");
  return (
    <fieldset className={styles.answers} aria-label={t("review.answers")}>
      {(["sign", "defer", "decline"] as const).map((answer) => (
        <StepForm key={answer} handOverId={handOverIdOf(consent)} action={actions[answer]} className={styles.form}>
          <SubmitButton
            variant="secondary"
            size="bedside"
            icon={ICONS[answer]}
            busyLabel={t("busy")}
            className={styles.answer}
          >
            <span className={styles.words}>
              <span>{t(`review.${answer}`)}</span>
              <span className={styles.next}>{t(`review.${answer}Next`)}</span>
            </span>
          </SubmitButton>
        </StepForm>
      ))}
    </fieldset>
  );
}
