import * as z from "zod";
import { hongKongDate } from "../hong-kong-time.ts";
import type { PatientLabel } from "../label/patient-label.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { isSameName } from "../name/same-name.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { PRESENCES, RELATIONSHIPS, type SigningPlan } from "./signatory.ts";

const ADULT_YEARS = 18;

const text = (missing: string, limit: number) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .refine((value) => [...value].length <= limit, "tooLong");
const day = z.iso.date("dateInvalid");

const consentGiver = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("patient") }),
    z.object({
      kind: z.literal("able-minor"),
      dateOfBirth: day,
      doctorName: text("doctorMissing", 60),
      finding: text("findingMissing", 500),
    }),
    z.object({
      kind: z.literal("parent"),
      dateOfBirth: day,
      name: text("nameMissing", 100),
      relationship: z.enum(RELATIONSHIPS, "relationshipMissing"),
      patientCoSigns: z.boolean(),
    }),
    z.object({
      kind: z.literal("guardian"),
      name: text("nameMissing", 100),
      orderNo: text("orderNoMissing", 60),
      orderExpiresOn: day,
    }),
  ],
  "choiceMissing",
);

/** What the hand-over form sends. Messages are codes of `refusal.field.*`; fields are named without their group. */
const signingPlanInput = z.object({
  consentGiver,
  interpreter: z
    .object({
      name: text("nameMissing", 100),
      language: text("languageMissing", 60),
      presence: z.enum(PRESENCES, "choiceMissing"),
    })
    .optional(),
  witness: z.boolean(),
  doctor: z.boolean(),
});

/**
 * Settles who signs, from untrusted input, or says why they may not: a relative for an adult, a parent for
 * someone of 18 or over, an order that has expired, one person in two roles. A witness or doctor that the
 * leaflet version asks for is added.
 */
export function planSigning(
  input: unknown,
  { label, leaflet, now }: { label: PatientLabel; leaflet: Pick<Leaflet, "signatories">; now: Date },
): { plan: SigningPlan } | { refusal: Refusal } {
  if (kindOf(input) === "relative") return refuse("relative-cannot-sign");
  const parsed = signingPlanInput.safeParse(input);
  if (!parsed.success) {
    return refuse(
      "input-invalid",
      Object.fromEntries(parsed.error.issues.map((issue) => [fieldName(issue.path), issue.message])),
    );
  }
  const asked = leaflet.signatories ?? [];
  const { interpreter, ...rest } = parsed.data;
  if (asked.includes("interpreter") && !interpreter) return refuse("input-invalid", { interpreterName: "nameMissing" });
  const plan: SigningPlan = {
    ...rest,
    witness: rest.witness || asked.includes("witness"),
    doctor: rest.doctor || asked.includes("doctor"),
    ...(interpreter ? { interpreter } : {}),
  };
  return requirePower(plan, now) ?? requireDifferentPeople(plan, label) ?? { plan };
}

/** Refuses who may not sign for this patient on this day. The tablet may be handed over before midnight and signed on after it. */
export function requirePower(plan: SigningPlan, now: Date): { refusal: Refusal } | undefined {
  return requireAge(plan, now) ?? requireOrder(plan, now);
}

function kindOf(input: unknown): unknown {
  return (input as { consentGiver?: { kind?: unknown } } | null)?.consentGiver?.kind;
}

/** `["interpreter", "name"]` is the field `interpreterName`; the consent giver's fields have their own names. */
function fieldName(path: PropertyKey[]): string {
  const [group, field] = path.map(String);
  if (field === undefined) return group ?? "";
  if (group === "interpreter") return `interpreter${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  return field === "kind" ? "consentGiver" : field;
}

function requireAge({ consentGiver: giver }: SigningPlan, now: Date): { refusal: Refusal } | undefined {
  if (giver.kind !== "parent" && giver.kind !== "able-minor") return undefined;
  const today = hongKongDate(now);
  if (giver.dateOfBirth > today) return refuse("input-invalid", { dateOfBirth: "dateInFuture" });
  return isOfAge(giver.dateOfBirth, today) ? refuse("patient-not-minor", { dateOfBirth: "invalid" }) : undefined;
}

/** From the eighteenth birthday on; who was born on 29 February comes of age on 1 March. Both as `yyyy-mm-dd`. */
export function isOfAge(dateOfBirth: string, today: string): boolean {
  const adultFrom = `${Number(dateOfBirth.slice(0, 4)) + ADULT_YEARS}${dateOfBirth.slice(4)}`;
  return today >= adultFrom;
}

/** An order is good until the end of the day it names. */
function requireOrder({ consentGiver: giver }: SigningPlan, now: Date): { refusal: Refusal } | undefined {
  if (giver.kind !== "guardian" || giver.orderExpiresOn >= hongKongDate(now)) return undefined;
  return refuse("guardian-order-expired", { orderExpiresOn: "invalid" });
}

function requireDifferentPeople(plan: SigningPlan, label: PatientLabel): { refusal: Refusal } | undefined {
  const { consentGiver: giver, interpreter } = plan;
  const signsFor = giver.kind === "parent" || giver.kind === "guardian" ? giver.name : undefined;
  if (signsFor !== undefined && isSameName(signsFor, label)) return refuse("same-person-twice", { name: "invalid" });
  if (!interpreter) return undefined;
  return namesConsentGiver(interpreter.name, label, signsFor)
    ? refuse("witness-is-patient", { interpreterName: "invalid" })
    : undefined;
}

/** Whether this is the name of the patient, or of whoever signs for them. */
export function namesConsentGiver(name: string, label: PatientLabel, signsFor: string | undefined): boolean {
  if (isSameName(name, label)) return true;
  return signsFor !== undefined && isSameName(name, { nameLatin: signsFor, nameChinese: "" });
}
