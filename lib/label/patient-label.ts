import * as z from "zod";

export const MAX_LATIN_NAME = 100;
export const MAX_CHINESE_NAME = 30;

const withoutControls = (value: string) => !/[\p{Cc}\p{Cs}]/u.test(value);
const codePoints = (limit: number) => (value: string) => [...value].length <= limit;

/**
 * The three fields of the Patient's Label; the name in Latin letters, in Chinese, or both.
 * Any Unicode is a name. White space around a field is not part of it; everything inside is kept.
 * Messages are codes of `label.error.*`.
 */
export const patientLabelSchema = z
  .object({
    nameLatin: z
      .string()
      .trim()
      .refine(codePoints(MAX_LATIN_NAME), "nameTooLong")
      .refine(withoutControls, "unreadable"),
    nameChinese: z
      .string()
      .trim()
      .refine(codePoints(MAX_CHINESE_NAME), "nameTooLong")
      .refine(withoutControls, "unreadable"),
    hospitalNo: z
      .string()
      .trim()
      .min(1, "hospitalNoMissing")
      .refine(codePoints(30), "numberTooLong")
      .refine(withoutControls, "unreadable"),
    episodeNo: z
      .string()
      .trim()
      .min(1, "episodeNoMissing")
      .refine(codePoints(30), "numberTooLong")
      .refine(withoutControls, "unreadable"),
  })
  .refine((label) => label.nameLatin !== "" || label.nameChinese !== "", {
    path: ["nameLatin"],
    message: "nameMissing",
  });

export type PatientLabel = z.infer<typeof patientLabelSchema>;

/** The name as every screen and page shows it: `CHAN, Tai Man 陳大文`. */
export function displayName(label: Pick<PatientLabel, "nameLatin" | "nameChinese">): string {
  return [label.nameLatin, label.nameChinese].filter(Boolean).join(" ");
}

/** What the staff lock shows instead of a name: `C. T. M.`, or the first Chinese character. */
export function initials(label: Pick<PatientLabel, "nameLatin" | "nameChinese">): string {
  const words = label.nameLatin.split(/[\s,]+/u).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return `${[...label.nameChinese][0] ?? ""}…`;
  return words
    .map((word) => `${[...word][0]?.toUpperCase()}.`)
    .slice(0, 6)
    .join(" ");
}
