import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button.tsx";
import type { BedsideAction } from "./bedside-action.ts";
import type { Contrast } from "./look.ts";
import { StepForm } from "./step-form.tsx";

type Props = { contrast: Contrast; action: BedsideAction };

/** Light on black, and back. */
export function ContrastTool({ contrast, action }: Props) {
  const t = useTranslations("bedside");
  const isHigh = contrast === "high";
  return (
    <StepForm press="look" action={action}>
      <Button
        type="submit"
        variant="quiet"
        size="tool"
        icon="contrast"
        name="contrast"
        value={isHigh ? "standard" : "high"}
        aria-pressed={isHigh}
      >
        {t("contrast")}
      </Button>
    </StepForm>
  );
}
