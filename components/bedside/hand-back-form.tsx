import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { BedsideAction } from "./bedside-action.ts";
import { StepForm } from "./step-form.tsx";

/** Always there: the patient may stop at any point. */
export function HandBackForm({ action }: { action: BedsideAction }) {
  const t = useTranslations("bedside");
  return (
    <StepForm action={action}>
      <SubmitButton variant="quiet" size="tool" icon="hand-back" busyLabel={t("handingBack")}>
        {t("handBack")}
      </SubmitButton>
    </StepForm>
  );
}
