import { useTranslations } from "next-intl";
import type { StepFormWords } from "./step-form.tsx";

export function useStepWords(): StepFormWords {
  const t = useTranslations("bedside.step");
  return { offline: t("offline"), tryNow: t("tryNow") };
}
