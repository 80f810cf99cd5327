import * as z from "zod";
import { patientLabelSchema } from "../label/patient-label.ts";
import { inkSchema } from "../signature/ink.ts";
import type { Actor } from "./actor.ts";
import { CALL_REASONS } from "./call-reason.ts";
import { CHECK_IDS } from "./checks.ts";
import { DOCUMENT_STAGES } from "./document-stage.ts";
import { HAND_BACK_REASONS } from "./hand-back-reason.ts";
import { HELP_MODES } from "./help-mode.ts";
import { IDENTIFIERS } from "./identifier.ts";
import { QUESTION_OUTCOMES } from "./question-outcome.ts";
import { SIGNATORY_ROLES, SIGNATURE_METHODS, STAFF_SIGNATORY_ROLES, signingPlanSchema } from "./signatory.ts";
import { VERDICTS } from "./verdict.ts";

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
const answer = z.enum(["yes", "no", "not-applicable"]);
const answers = z.strictObject(
  Object.fromEntries(CHECK_IDS.map((id) => [id, answer])) as Record<(typeof CHECK_IDS)[number], typeof answer>,
);

const declaration = z.strictObject({ id: z.string(), version: z.number().int(), text: z.string(), sha256: sha256Hex });
const staffMember = z.strictObject({ staffNumber: z.string(), name: z.string(), post: z.string() });
const nothing = z.strictObject({});
const signedByAnyone = z.strictObject({
  role: z.enum(SIGNATORY_ROLES),
  name: z.string(),
  staff: staffMember.exactOptional(),
  method: z.enum(SIGNATURE_METHODS),
  submissionId: z.string(),
  bodySha256: sha256Hex,
  /** Absent when the name was typed. */
  ink: inkSchema.exactOptional(),
  typedName: z.string().exactOptional(),
  inkSha256: sha256Hex,
  declaration,
});
const handedOverByPlan = z.strictObject({
  handOverId: z.string(),
  helpMode: z.enum(HELP_MODES),
  tabletId: z.string(),
  tabletName: z.string(),
  plan: signingPlanSchema,
  /** What the patient's own signature will attest, as it stood when the tablet was handed over. */
  declaration: z.strictObject({ ...declaration.shape, english: z.string() }),
  hospitalName: z.string(),
});

/**
 * Every type of event in a consent's stream, by type and version. A version that was ever written
 * stays here for ever; a changed shape is a new version, and the newest alone is written.
 */
const shapes = {
  /** A label was taken in and a leaflet chosen; the leaflet is pinned by version and fingerprint. */
  prepared: {
    1: z.strictObject({
      reference: z.string(),
      leaflet: z.strictObject({ id: z.string(), version: z.number().int(), bodySha256: sha256Hex }),
      label: patientLabelSchema,
      labelSource: z.enum(["scanned", "typed"]),
      wardId: z.string(),
      wardName: z.string(),
    }),
  },
  /** The draft is worked on from this tablet and from no other, until another takes it over. */
  opened: { 1: z.strictObject({ tabletId: z.string(), tabletName: z.string() }) },
  /** The nurse compared the card with the label in hand. */
  "label-confirmed": { 1: nothing },
  /** The wristband was scanned and carries what the label carries, character for character. */
  "wristband-matched": { 1: nothing },
  "identity-checked": {
    1: z.strictObject({ identifiers: z.array(z.enum(["name-stated", "wristband-number"])) }),
    2: z.strictObject({ identifiers: z.array(z.enum(IDENTIFIERS)), confirmedBy: z.string().exactOptional() }),
  },
  "checks-answered": { 1: z.strictObject({ answers, doctorTold: z.string().optional() }) },
  /** Staff doubt that the patient understands. No signature of the patient's until a doctor finds otherwise. */
  "capacity-doubted": { 1: z.strictObject({ doctorTold: z.string() }) },
  /** A doctor examined the patient and finds them able to decide; the actor is that doctor. */
  "capacity-found": { 1: z.strictObject({ finding: z.string() }) },
  "handed-over": {
    1: z.strictObject({
      handOverId: z.string(),
      helpMode: z.enum(["self", "staff-reads", "low-vision"]),
      tabletId: z.string(),
      tabletName: z.string(),
    }),
    2: handedOverByPlan,
    3: z.strictObject({
      ...handedOverByPlan.shape,
      /** What staff ask before anyone signs, in these words; none where the hospital does not ask. */
      teachBack: z.array(z.strictObject({ id: z.string(), text: z.string() })),
    }),
  },
  "section-read": { 1: z.strictObject({ sectionId: z.string() }) },
  "tier-acknowledged": { 1: z.strictObject({ tierId: z.string() }) },
  /** The patient marked a passage to ask about; no signature while it is open. */
  "question-asked": { 1: z.strictObject({ unitId: z.string() }) },
  /** The patient took the mark back themselves. */
  "question-unmarked": { 1: z.strictObject({ unitId: z.string() }) },
  "question-settled": {
    1: z.strictObject({ unitId: z.string(), outcome: z.enum(QUESTION_OUTCOMES), note: z.string() }),
  },
  "nurse-called": { 1: z.strictObject({ reason: z.enum(CALL_REASONS) }) },
  /** Staff came. */
  "call-answered": { 1: nothing },
  /** Staff heard the patient say it back in their own words. */
  "understanding-judged": { 1: z.strictObject({ promptId: z.string(), verdict: z.enum(VERDICTS) }) },
  /** The patient gave the tablet back, or said that the name on it is not theirs; or it lay untouched and locked itself. */
  "handed-back": {
    1: z.strictObject({ reason: z.enum(["patient-asked", "not-me"]) }),
    2: z.strictObject({ reason: z.enum(HAND_BACK_REASONS) }),
  },
  /** Staff have the tablet again. Signatures of a sitting that was not complete are void from here on. */
  "taken-back": { 1: nothing },
  /** What was read, acknowledged and said back counts no longer: it was, or may have been, by someone else. */
  "reading-voided": { 1: z.strictObject({ because: z.enum(["not-me", "other-consent-giver"]) }) },
  /** A witness or doctor gave their PIN at the bedside, for the one signature that is next. */
  "signatory-identified": { 1: z.strictObject({ role: z.enum(STAFF_SIGNATORY_ROLES), ...staffMember.shape }) },
  signed: {
    1: z.strictObject({
      role: z.enum(["patient"]),
      submissionId: z.string(),
      bodySha256: sha256Hex,
      ink: inkSchema,
      inkSha256: sha256Hex,
      declaration,
    }),
    2: signedByAnyone,
    3: z.strictObject({
      ...signedByAnyone.shape,
      /** The tablet asked whether so short a signature is theirs, and the signatory said yes. */
      isShortAffirmed: z.literal(true).exactOptional(),
    }),
  },
  declined: { 1: z.strictObject({ reason: z.string() }) },
  deferred: { 1: z.strictObject({ reason: z.enum(["patient-wants-time", "sedated"]) }) },
  resumed: { 1: nothing },
  abandoned: { 1: z.strictObject({ reason: z.enum(["wrong-patient", "label-mismatch"]) }) },
  /** Whoever took the tablet back did not see the patient sign: the ward manager is to look into it. */
  "not-witnessed": { 1: nothing },
  confirmed: {
    1: z.strictObject({ sawPatientSign: z.literal(true), questionsAnswered: z.literal(true) }),
    2: z.strictObject({ basis: z.enum(["saw", "asked-patient"]), questionsAnswered: z.literal(true) }),
  },
  /** A doctor acts without consent under section 59ZF of Cap. 136. It is no consent; the actor is that doctor. */
  "treated-without-consent": { 1: z.strictObject({ grounds: z.string() }) },
  /** A sheet signed on paper, typed in with its picture. */
  "paper-filed": {
    1: z.strictObject({
      signedOn: z.iso.date(),
      signatory: z.strictObject({ role: z.enum(["patient", "parent", "guardian"]), name: z.string() }),
      scan: z.strictObject({ sha256: sha256Hex, mediaType: z.string(), byteLength: z.number().int() }),
    }),
  },
  withdrawn: {
    1: z.strictObject({
      toldBy: z.enum(["patient", "parent", "guardian"]),
      manner: z.enum(["orally", "in-writing"]),
      note: z.string(),
    }),
  },
  /** A newer consent of the same patient, episode and leaflet stands in its place. */
  superseded: { 1: z.strictObject({ byConsentId: z.string(), byReference: z.string() }) },
  supersedes: { 1: z.strictObject({ consentId: z.string(), reference: z.string() }) },
  "entered-in-error": {
    1: z.strictObject({ reason: z.string(), secondStaff: staffMember, actualHospitalNo: z.string().exactOptional() }),
  },
  /** The PDF that this state called for, by the SHA-256 of its bytes; stored in the same transaction. */
  "document-sealed": {
    1: z.strictObject({ stage: z.enum(["signed", "completed"]), sha256: sha256Hex, byteLength: z.number().int() }),
    2: z.strictObject({ stage: z.enum(DOCUMENT_STAGES), sha256: sha256Hex, byteLength: z.number().int() }),
  },
} as const;

type Shapes = typeof shapes;
export type ConsentEventType = keyof Shapes;

/** Every type in each version that may stand in a log: `signed v2`. */
export const CONSENT_EVENT_VERSIONS = Object.entries(shapes).flatMap(([type, versions]) =>
  Object.keys(versions).map((version) => `${type} v${version}`),
);

export type ConsentEvent = {
  [Type in ConsentEventType]: {
    [Version in keyof Shapes[Type]]: {
      type: Type;
      version: Version;
      data: Shapes[Type][Version] extends z.ZodType ? z.infer<Shapes[Type][Version]> : never;
    };
  }[keyof Shapes[Type]];
}[ConsentEventType];

/** An event as it stands in the log. `at` is the server's time, ISO 8601 in UTC; `revision` starts at 1. */
export type RecordedConsentEvent = ConsentEvent & { revision: number; at: string; actor: Actor };

/** Reads one logged event. Throws on a type or version that this program does not know. */
export function parseConsentEvent(type: string, version: number, data: unknown): ConsentEvent {
  const versions: Record<number, z.ZodType> | undefined = Object.hasOwn(shapes, type)
    ? shapes[type as ConsentEventType]
    : undefined;
  const shape = versions && Object.hasOwn(versions, version) ? versions[version] : undefined;
  if (!shape) throw new Error(`Unknown consent event ${type} v${version}`);
  return { type, version, data: shape.parse(data) } as ConsentEvent;
}
