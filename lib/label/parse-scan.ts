import { DEFAULT_LABEL_FORMATS, type LabelFormat } from "./label-formats.ts";
import { fromOneLine } from "./one-line.ts";
import { type PatientLabel, patientLabelSchema } from "./patient-label.ts";
import { plausibleName, plausibleNumber } from "./plausible-field.ts";
import { splitName } from "./split-name.ts";

/** What a scanner typed: a whole label, one number alone, or something that is neither. */
export type Scan = { kind: "label"; label: PatientLabel } | { kind: "number"; number: string } | { kind: "unreadable" };

const UNREADABLE: Scan = { kind: "unreadable" };

/** A label barcode is short; more is another document's code, or an attack. */
const MAX_SCAN_LENGTH = 400;

/** What a scanner may add by its own settings: control characters, and the AIM identifier of the symbologies we take. */
const PREFIX = /^[\s\p{Cc}]*(?:\][QdCAz][0-9A-C])?/u;
const SUFFIX = /[\s\p{Cc}]*$/u;

/**
 * Nothing that cannot be seen gets into a label: control and formatting characters (those that turn the
 * reading direction among them), halves of a character, and the mark of a failed decoding.
 */
const INVISIBLE = /(?![\t\r\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\uFFFD]/u;

const SEPARATORS: Record<LabelFormat["separator"], string | RegExp> = {
  "|": "|",
  "^": "^",
  ";": ";",
  ",": ",",
  tab: "\t",
  "line-break": /\r\n|\r|\n/,
};

/**
 * Reads a scan by this hospital's formats, or as a 1-D code that carries one number. A format fits only
 * with exactly its count of fields, so a name with the separator inside is refused, never cut. What two
 * formats read differently is not guessed at. Of the barcode only the label's fields are kept.
 */
export function parseScan(text: string, formats: readonly LabelFormat[] = DEFAULT_LABEL_FORMATS): Scan {
  if (text.length > MAX_SCAN_LENGTH) return UNREADABLE;
  const scanned = withoutScannerNoise(text);
  if (scanned === "" || INVISIBLE.test(scanned)) return UNREADABLE;
  const found = formats.flatMap((format) => readAs(format, scanned) ?? []);
  const [label] = found;
  if (label) return found.every((other) => isSame(other, label)) ? { kind: "label", label } : UNREADABLE;
  return plausibleNumber(scanned) ? { kind: "number", number: scanned } : UNREADABLE;
}

function withoutScannerNoise(text: string): string {
  return fromOneLine(text).replace(PREFIX, "").replace(SUFFIX, "").trim();
}

function readAs({ separator, fields }: LabelFormat, scanned: string): PatientLabel | undefined {
  const texts = scanned.split(SEPARATORS[separator]).map((part) => part.trim());
  if (texts.length !== fields.length) return undefined;
  const textOf = (field: LabelFormat["fields"][number]) => texts[fields.indexOf(field)] ?? "";
  const whole = textOf("name");
  const name = fields.includes("name")
    ? splitName(whole)
    : { nameLatin: textOf("name-latin"), nameChinese: textOf("name-chinese") };
  const numbers = { hospitalNo: textOf("hospital-no"), episodeNo: textOf("episode-no") };
  if (!plausibleName(name) || !Object.values(numbers).every(plausibleNumber)) return undefined;
  return patientLabelSchema.safeParse({ ...name, ...numbers }).data;
}

function isSame(one: PatientLabel, other: PatientLabel): boolean {
  return (["nameLatin", "nameChinese", "hospitalNo", "episodeNo"] as const).every((key) => one[key] === other[key]);
}
