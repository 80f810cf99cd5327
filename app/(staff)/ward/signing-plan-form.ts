/** The fields of the hand-over form that say who signs: what was typed into them comes back after a refusal. */
export const SIGNING_PLAN_FIELDS = [
  "consentGiver",
  "name",
  "relationship",
  "dateOfBirth",
  "patientCoSigns",
  "doctorName",
  "finding",
  "orderNo",
  "orderExpiresOn",
  "withInterpreter",
  "interpreterName",
  "interpreterLanguage",
  "interpreterPresence",
  "witness",
  "doctor",
] as const;

/**
 * What the hand-over form says about who signs, as `planSigning` reads it. Without scripts every field is sent,
 * also those of a choice that was not made: the plan takes the fields of its own kind alone.
 */
export function signingPlanOf(form: FormData): unknown {
  const text = (name: (typeof SIGNING_PLAN_FIELDS)[number]) => String(form.get(name) ?? "");
  const hasInterpreter = form.get("helpMode") === "interpreter" || form.has("withInterpreter");
  return {
    consentGiver: {
      kind: text("consentGiver"),
      name: text("name"),
      relationship: text("relationship"),
      dateOfBirth: text("dateOfBirth"),
      patientCoSigns: form.has("patientCoSigns"),
      doctorName: text("doctorName"),
      finding: text("finding"),
      orderNo: text("orderNo"),
      orderExpiresOn: text("orderExpiresOn"),
    },
    ...(hasInterpreter
      ? {
          interpreter: {
            name: text("interpreterName"),
            language: text("interpreterLanguage"),
            presence: text("interpreterPresence"),
          },
        }
      : {}),
    witness: form.has("witness"),
    doctor: form.has("doctor"),
  };
}
