import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { classNames } from "@/components/ui/class-names.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { LeafletUnit } from "@/lib/leaflet/leaflet.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { CHOOSE_HINT_ID } from "./choose-hint.tsx";
import styles from "./foot.module.css";
import { StepForm } from "./step-form.tsx";

type Props = { units: readonly LeafletUnit[]; step: number; handOverId: string; action: BedsideAction };

/** Beside the acknowledgement, at its size: marks the tier's only passage, or leads to where one is chosen. */
export function TierAsk({ units: [only, ...more], step, handOverId, action }: Props) {
  const t = useTranslations("questions.ask");
  const common = useTranslations("common");
  if (!only || more.length > 0) {
    return (
      <ButtonLink
        href={`#${CHOOSE_HINT_ID}`}
        variant="secondary"
        size="bedside"
        icon="question"
        className={classNames(styles.main, styles.long)}
      >
        {t("tier")}
      </ButtonLink>
    );
  }
  return (
    <StepForm press="question" handOverId={handOverId} action={action} className={classNames(styles.main, styles.long)}>
      <input type="hidden" name="step" value={step} />
      <SubmitButton
        variant="secondary"
        size="bedside"
        icon="question"
        name="ask"
        value={only.id}
        className={styles.fill}
        busyLabel={common("busy")}
      >
        {t("tier")}
      </SubmitButton>
    </StepForm>
  );
}
