import { useTranslations } from "next-intl";
import type { DoctorLabels } from "./doctor-form.tsx";

/** The words of `DoctorForm` that do not depend on what the doctor states. */
export function useDoctorLabels(): Omit<DoctorLabels, "statement" | "submit"> {
  const t = useTranslations("ward.doctor");
  const shared = useTranslations();
  return {
    staffNumber: { label: t("staffNumber"), missing: t("error.staffNumber") },
    secret: { label: t("secret"), missing: t("error.secret") },
    busy: shared("common.busy"),
    summary: shared("ward.errors.summary"),
  };
}
