import * as z from "zod";
import { PATIENT_DECLARATION } from "../consent/declaration.ts";
import { DEFAULT_LABEL_FORMATS, labelFormatsSchema } from "../label/label-formats.ts";

export const WITHDRAWAL_ROLES = ["nurse", "ward-manager", "doctor", "records-officer"] as const;

/** What a hospital decides for itself, without code; each has a default. Messages are codes of `refusal.field.*`. */
export const settingSchemas = {
  /** Printed on top of every page of the PDF; empty, nothing is printed. */
  hospitalName: z.string().trim().max(60, "tooLong"),
  /** What the patient's signature attests. A new wording is a new version. */
  declaration: z.strictObject({
    id: z.literal(PATIENT_DECLARATION.id),
    version: z.number().int().positive(),
    text: z.string().trim().min(1, "missing").max(400, "tooLong"),
    english: z.string().trim().min(1, "missing").max(800, "tooLong"),
  }),
  labelFormats: labelFormatsSchema,
  /** How long after the signature a consent counts as live. */
  validityDays: z.number("invalid").int("invalid").min(1, "invalid").max(3650, "invalid"),
  /** Who may record a withdrawal. */
  withdrawalRoles: z.array(z.enum(WITHDRAWAL_ROLES)).min(1, "missing"),
  /** After how many years since its last event a record is due for review. Nothing is ever deleted by itself. */
  retentionYears: z.number("invalid").int("invalid").min(1, "invalid").max(100, "invalid"),
  /** Whether staff ask the leaflet's teach-back prompts before anyone signs; from the next hand-over on. */
  teachBack: z.boolean(),
} as const;

export type SettingKey = keyof typeof settingSchemas;
export type Settings = { [Key in SettingKey]: z.infer<(typeof settingSchemas)[Key]> };

export const DEFAULT_SETTINGS: Settings = {
  hospitalName: "",
  declaration: PATIENT_DECLARATION,
  labelFormats: DEFAULT_LABEL_FORMATS,
  validityDays: 90,
  withdrawalRoles: [...WITHDRAWAL_ROLES],
  retentionYears: 7,
  teachBack: false,
};
