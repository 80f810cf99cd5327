import { useTranslations } from "next-intl";
import type { ButtonVariant } from "@/components/ui/button-class.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { CallReason } from "@/lib/consent/call-reason.ts";
import type { Consent } from "@/lib/consent/consent.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { handOverIdOf } from "./hand-over-id.ts";
import { StepForm } from "./step-form.tsx";

type Props = {
  consent: Pick<Consent, "handOver">;
  action: BedsideAction;
  /** The page that the patient goes back to: 0 the welcome, then the reading pages, then the review. */
  step: number;
  reason: CallReason;
  variant?: ButtonVariant;
};

/** 請護士過來: the ward sees it, and since when. */
export function CallForm({ consent, action, step, reason, variant = "quiet" }: Props) {
  const t = useTranslations("questions.ask");
  const common = useTranslations("common");
  return (
    <StepForm press="question" handOverId={handOverIdOf(consent)} action={action}>
      <input type="hidden" name="step" value={step} />
      <SubmitButton variant={variant} size="tool" icon="bell" name="call" value={reason} busyLabel={common("busy")}>
        {t("call")}
      </SubmitButton>
    </StepForm>
  );
}
