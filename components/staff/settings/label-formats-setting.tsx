import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state.ts";
import { LABEL_FIELDS, type LabelFormat, labelFormatSchema } from "@/lib/label/label-formats.ts";
import { LabelFormatsForm } from "./label-formats-form.tsx";
import { type LastChange, SettingSection } from "./setting-section.tsx";
import { useSettingLabels } from "./use-setting-labels.ts";

/** `labelFormatsSchema` takes no more. */
const MOST_FORMATS = 8;
/** Fields to choose in each row: as many as most labels have, and one more than the longest format. */
const LEAST_FIELDS = 5;
const MOST_FIELDS = 12;

type Props = { formats: LabelFormat[]; lastChange: LastChange | undefined; action: FormAction };

export function LabelFormatsSetting({ formats, lastChange, action }: Props) {
  const t = useTranslations("manage.settings.labelFormats");
  const labels = useSettingLabels();
  const longest = Math.max(...formats.map((format) => format.fields.length));
  const fieldCount = Math.min(Math.max(longest + 1, LEAST_FIELDS), MOST_FIELDS);
  return (
    <SettingSection name="labelFormats" lastChange={lastChange} isWide more={<p>{t("rule")}</p>}>
      <LabelFormatsForm
        action={action}
        formats={formats}
        most={MOST_FORMATS}
        separators={labelFormatSchema.shape.separator.options.map((value) => ({
          value,
          label: t(`separators.${value}`),
        }))}
        fields={LABEL_FIELDS.map((value) => ({ value, label: t(`fields.${value}`) }))}
        labels={{
          ...labels,
          legends: [...formats.map((_, index) => t("format", { n: index + 1 })), t("newFormat")],
          separator: t("separator"),
          unused: t("unused"),
          notAdded: t("notAdded"),
          nth: Array.from({ length: fieldCount }, (_, index) => t("field", { n: index + 1 })),
          noField: t("noField"),
        }}
      />
    </SettingSection>
  );
}
