import { z } from "zod";
import { patientLabelSchema } from "../label/patient-label.ts";
import { inkSchema } from "../signature/ink.ts";
import { CHECK_IDS } from "./checks.ts";

/** Who did it, as they were known at that moment: a record must name its people without a look-up in thirty years. */
export const actorSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("staff"),
    staffNumber: z.string(),
    name: z.string(),
    post: z.string(),
    role: z.enum(["nurse", "ward-manager", "doctor", "records-officer", "administrator"]),
  }),
  z.strictObject({ kind: z.literal("patient"), handOverId: z.string() }),
  z.strictObject({ kind: z.literal("system") }),
]);
export type Actor = z.infer<typeof actorSchema>;
export type StaffRole = Extract<Actor, { kind: "staff" }>["role"];

export const SIGNATORY_ROLES = ["patient"] as const;
export type SignatoryRole = (typeof SIGNATORY_ROLES)[number];

export const HELP_MODES = ["self", "staff-reads", "low-vision"] as const;
export type HelpMode = (typeof HELP_MODES)[number];

export const IDENTIFIERS = ["name-stated", "wristband-number"] as const;

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
const answer = z.enum(["yes", "no", "not-applicable"]);
const answers = z.strictObject(
  Object.fromEntries(CHECK_IDS.map((id) => [id, answer])) as Record<(typeof CHECK_IDS)[number], typeof answer>,
);

/**
 * Every type of event in a consent's stream, by type and version. A version that was ever written
 * stays here for ever; a changed shape is a new version.
 */
const shapes = {
  /** A label was taken in and a leaflet chosen; the leaflet is pinned by version and fingerprint. */
  prepared: z.strictObject({
    reference: z.string(),
    leaflet: z.strictObject({ id: z.string(), version: z.number().int(), bodySha256: sha256Hex }),
    label: patientLabelSchema,
    labelSource: z.enum(["scanned", "typed"]),
    wardId: z.string(),
    wardName: z.string(),
  }),
  /** The nurse compared the card with the label in hand. */
  "label-confirmed": z.strictObject({}),
  "identity-checked": z.strictObject({ identifiers: z.array(z.enum(IDENTIFIERS)) }),
  "checks-answered": z.strictObject({ answers, doctorTold: z.string().optional() }),
  "handed-over": z.strictObject({
    handOverId: z.string(),
    helpMode: z.enum(HELP_MODES),
    tabletId: z.string(),
    tabletName: z.string(),
  }),
  "section-read": z.strictObject({ sectionId: z.string() }),
  "tier-acknowledged": z.strictObject({ tierId: z.string() }),
  /** The patient gave the tablet back, or said that the name on it is not theirs. */
  "handed-back": z.strictObject({ reason: z.enum(["patient-asked", "not-me"]) }),
  "taken-back": z.strictObject({}),
  signed: z.strictObject({
    role: z.enum(SIGNATORY_ROLES),
    submissionId: z.string(),
    bodySha256: sha256Hex,
    ink: inkSchema,
    inkSha256: sha256Hex,
    declaration: z.strictObject({ id: z.string(), version: z.number().int(), text: z.string(), sha256: sha256Hex }),
  }),
  declined: z.strictObject({ reason: z.string() }),
  deferred: z.strictObject({ reason: z.enum(["patient-wants-time", "sedated"]) }),
  resumed: z.strictObject({}),
  abandoned: z.strictObject({ reason: z.enum(["wrong-patient", "label-mismatch"]) }),
  confirmed: z.strictObject({ sawPatientSign: z.literal(true), questionsAnswered: z.literal(true) }),
  /** The PDF that this state called for, by the SHA-256 of its bytes; stored in the same transaction. */
  "document-sealed": z.strictObject({
    stage: z.enum(["signed", "completed"]),
    sha256: sha256Hex,
    byteLength: z.number().int(),
  }),
} as const;

type ConsentEventType = keyof typeof shapes;

export const CONSENT_EVENT_TYPES = Object.keys(shapes) as ConsentEventType[];

export type ConsentEvent = {
  [Type in ConsentEventType]: { type: Type; version: 1; data: z.infer<(typeof shapes)[Type]> };
}[ConsentEventType];

/** An event as it stands in the log. `at` is the server's time, ISO 8601 in UTC; `revision` starts at 1. */
export type RecordedConsentEvent = ConsentEvent & { revision: number; at: string; actor: Actor };

/** Reads one logged event. Throws on a type or version that this program does not know. */
export function parseConsentEvent(type: string, version: number, data: unknown): ConsentEvent {
  if (version !== 1 || !Object.hasOwn(shapes, type)) throw new Error(`Unknown consent event ${type} v${version}`);
  const known = type as ConsentEventType;
  return { type: known, version: 1, data: shapes[known].parse(data) } as ConsentEvent;
}
