import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state.ts";
import type { PlainAction } from "@/components/ui/plain-action.ts";
import { EntryFrame } from "./entry-frame.tsx";
import { FirstAdministratorForm } from "./first-administrator-form.tsx";
import { useAccountErrors } from "./use-account-errors.ts";

export type FirstAdministratorPageProps = { action: FormAction; localeAction: PlainAction };

export function FirstAdministratorPage({ action, localeAction }: FirstAdministratorPageProps) {
  const t = useTranslations("ward.first");
  const shared = useTranslations();
  const errors = useAccountErrors();
  return (
    <EntryFrame title={t("title")} hint={t("hint")} localeAction={localeAction}>
      <FirstAdministratorForm
        action={action}
        labels={{
          code: t("code"),
          codeHint: t("codeHint"),
          staffNumber: t("staffNumber"),
          name: t("name"),
          pin: t("pin"),
          pinHint: t("pinHint"),
          pinAgain: t("pinAgain"),
          submit: t("submit"),
          busy: shared("common.busy"),
          summary: shared("ward.errors.summary"),
          errors,
        }}
      />
    </EntryFrame>
  );
}
