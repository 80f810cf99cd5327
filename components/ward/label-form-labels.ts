import { useTranslations } from "next-intl";
import type { LabelFormLabels } from "./label-form.tsx";

/** Codes of `patientLabelSchema`. */
const ERRORS = [
  "nameMissing",
  "nameTooLong",
  "unreadable",
  "hospitalNoMissing",
  "episodeNoMissing",
  "numberTooLong",
] as const;

/** The words of a form that takes in a label, but for those of its button. */
export function useLabelFormLabels(submit: string): LabelFormLabels {
  const t = useTranslations("ward.enter");
  const shared = useTranslations();
  return {
    nameLatin: { label: t("nameLatin"), hint: t("nameLatinHint") },
    nameChinese: { label: t("nameChinese"), hint: t("nameChineseHint") },
    hospitalNo: { label: t("hospitalNo") },
    episodeNo: { label: t("episodeNo") },
    leaflet: t("leaflet"),
    submit,
    busy: shared("common.busy"),
    summary: shared("afterwards.summary"),
    errors: {
      ...Object.fromEntries(ERRORS.map((code) => [code, shared(`refusal.field.${code}`)])),
      leafletMissing: t("leafletMissing"),
    },
  };
}
