import * as z from "zod";

/** What one field of a label's barcode holds. `ignore` is read past and never kept. */
export const LABEL_FIELDS = ["name", "name-latin", "name-chinese", "hospital-no", "episode-no", "ignore"] as const;

/** One row of the parser table: how this hospital's barcodes are put together. */
export const labelFormatSchema = z.strictObject({
  /** Between two fields. */
  separator: z.enum(["|", "^", ";", ",", "tab", "line-break"]),
  /** In the order in which the barcode has them. */
  fields: z.array(z.enum(LABEL_FIELDS)).min(3).max(12),
});

export type LabelFormat = z.infer<typeof labelFormatSchema>;

export const labelFormatsSchema = z.array(labelFormatSchema).min(1).max(8);

export const DEFAULT_LABEL_FORMATS: LabelFormat[] = (["|", "^", "line-break"] as const).map((separator) => ({
  separator,
  fields: ["name", "hospital-no", "episode-no"],
}));
