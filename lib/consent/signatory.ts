import * as z from "zod";

/** Everyone who may sign, by the role they sign in. */
export const SIGNATORY_ROLES = ["patient", "parent", "guardian", "interpreter", "witness", "doctor"] as const;
export type SignatoryRole = (typeof SIGNATORY_ROLES)[number];

/** How a signature was made. See `signatories.ts` for whom, and what needs a witness. */
export const SIGNATURE_METHODS = ["hand", "mark", "thumbprint", "typed"] as const;
export type SignatureMethod = (typeof SIGNATURE_METHODS)[number];

/** Who gives a PIN before they sign, so that the name in the record is that of a known member of staff. */
export const STAFF_SIGNATORY_ROLES = ["witness", "doctor"] as const;
export type StaffSignatoryRole = (typeof STAFF_SIGNATORY_ROLES)[number];

export const RELATIONSHIPS = ["father", "mother", "guardian"] as const;
export const PRESENCES = ["in-person", "phone", "video"] as const;

const line = (limit: number) => z.string().min(1).max(limit);
const day = z.iso.date();

/**
 * Who gives the consent. For an adult that is the patient, or a guardian whose order gives the power to
 * consent (Cap. 136, Part IVC): no relative, however near.
 */
const consentGiver = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("patient") }),
  /** A minor whom a doctor found able to understand (Medical Council of Hong Kong, Code 2.12). */
  z.strictObject({ kind: z.literal("able-minor"), dateOfBirth: day, doctorName: line(60), finding: line(500) }),
  z.strictObject({
    kind: z.literal("parent"),
    dateOfBirth: day,
    name: line(100),
    relationship: z.enum(RELATIONSHIPS),
    patientCoSigns: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("guardian"), name: line(100), orderNo: line(60), orderExpiresOn: day }),
]);

/** Who is to sign in this sitting, settled before the tablet leaves staff hands. */
export const signingPlanSchema = z.strictObject({
  consentGiver,
  interpreter: z.strictObject({ name: line(100), language: line(60), presence: z.enum(PRESENCES) }).exactOptional(),
  witness: z.boolean(),
  doctor: z.boolean(),
});

export type SigningPlan = z.infer<typeof signingPlanSchema>;

export const PATIENT_ALONE: SigningPlan = { consentGiver: { kind: "patient" }, witness: false, doctor: false };
