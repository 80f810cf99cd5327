import { type PatientLabel, patientLabelSchema } from "./patient-label.ts";
import { splitName } from "./split-name.ts";

/** What a scanner typed: a whole label, one number alone, or something that is neither. */
export type Scan = { kind: "label"; label: PatientLabel } | { kind: "number"; number: string } | { kind: "unreadable" };

/** A label barcode is short; more is another document's code, or an attack. */
const MAX_SCAN_LENGTH = 400;

/**
 * Reads `name|hospital no|episode no`, also with `^` or line breaks between the fields, or a 1-D code
 * that carries one number. Only the three label fields are kept.
 */
export function parseScan(text: string): Scan {
  const scanned = text.trim();
  if (scanned === "" || scanned.length > MAX_SCAN_LENGTH) return { kind: "unreadable" };
  const fields = scanned.split(/\||\^|\r\n|\r|\n/).map((field) => field.trim());
  if (fields.length === 1) {
    return /^[A-Za-z0-9()/-]{4,30}$/.test(scanned) ? { kind: "number", number: scanned } : { kind: "unreadable" };
  }
  const [name = "", hospitalNo = "", episodeNo = "", ...rest] = fields;
  if (rest.some((field) => field !== "")) return { kind: "unreadable" };
  const label = patientLabelSchema.safeParse({ ...splitName(name), hospitalNo, episodeNo });
  return label.success ? { kind: "label", label: label.data } : { kind: "unreadable" };
}
