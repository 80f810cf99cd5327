import * as z from "zod";

/** What one field of a label's barcode holds. `ignore` is read past and never kept. */
export const LABEL_FIELDS = ["name", "name-latin", "name-chinese", "hospital-no", "episode-no", "ignore"] as const;

type LabelField = (typeof LABEL_FIELDS)[number];

/** One row of the parser table: how this hospital's barcodes are put together. Messages are codes of `refusal.field.*`. */
export const labelFormatSchema = z.strictObject({
  /** Between two fields. */
  separator: z.enum(["|", "^", ";", ",", "tab", "line-break"]),
  /** In the order in which the barcode has them. */
  fields: z.array(z.enum(LABEL_FIELDS)).max(12, "tooLong").refine(nameOneLabel, "separatorsUnequal"),
});

export type LabelFormat = z.infer<typeof labelFormatSchema>;

export const labelFormatsSchema = z.array(labelFormatSchema).min(1, "missing").max(8, "tooLong");

export const DEFAULT_LABEL_FORMATS: LabelFormat[] = (["|", "^", "line-break"] as const).map((separator) => ({
  separator,
  fields: ["name", "hospital-no", "episode-no"],
}));

/** Both numbers once, and the name once: whole, or in one or two parts. */
function nameOneLabel(fields: LabelField[]): boolean {
  const count = (wanted: LabelField) => fields.filter((field) => field === wanted).length;
  const parts = [count("name-latin"), count("name-chinese")];
  const isNamed = count("name") === 1 ? parts.every((n) => n === 0) : count("name") === 0 && Math.max(...parts) === 1;
  return isNamed && count("hospital-no") === 1 && count("episode-no") === 1;
}
