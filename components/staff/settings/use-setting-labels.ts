import { useTranslations } from "next-intl";
import type { SettingLabels } from "./setting-form.tsx";

/** The words that every setting's form has. */
export function useSettingLabels(): SettingLabels {
  const t = useTranslations("manage.settings");
  const shared = useTranslations();
  return {
    submit: t("submit"),
    saved: t("saved"),
    busy: shared("common.busy"),
    summary: shared("ward.errors.summary"),
  };
}
