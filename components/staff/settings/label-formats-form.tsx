"use client";

import type { FormAction } from "@/components/ui/form-state.ts";
import { LabelFormatRow, type Option } from "./label-format-row.tsx";
import { SettingForm, type SettingLabels } from "./setting-form.tsx";

type Format = { separator: string; fields: readonly string[] };

type Props = {
  action: FormAction;
  formats: Format[];
  /** How many formats there may be. */
  most: number;
  separators: Option[];
  fields: Option[];
  labels: SettingLabels & {
    /** By the format's index; the last one is for a new format. */
    legends: string[];
    separator: string;
    unused: string;
    notAdded: string;
    /** By the field's index. */
    nth: string[];
    noField: string;
  };
};

/** The parser table. An empty row stands below the formats for a further one, so that it needs no script. */
export function LabelFormatsForm({ action, formats, most, separators, fields, labels }: Props) {
  const rows: Format[] = formats.length < most ? [...formats, { separator: "", fields: [] }] : formats;
  const ids = Object.fromEntries(rows.map((_, row) => [`labelFormats.${row}`, `format-${row}-separator`]));
  return (
    <SettingForm action={action} labels={labels} ids={{ ...ids, labelFormats: "format-0-separator" }}>
      {({ errors, values }) =>
        rows.map((format, row) => {
          const isNew = row >= formats.length;
          return (
            <LabelFormatRow
              // A row has no identity but its place.
              key={ids[`labelFormats.${row}`]}
              row={row}
              legend={(isNew ? labels.legends.at(-1) : labels.legends[row]) ?? ""}
              format={format}
              typed={values}
              error={errors[`labelFormats.${row}`] ?? (row === 0 ? errors.labelFormats : undefined)}
              separators={[{ value: "", label: isNew ? labels.notAdded : labels.unused }, ...separators]}
              fields={[{ value: "", label: labels.noField }, ...fields]}
              labels={labels}
            />
          );
        })
      }
    </SettingForm>
  );
}
