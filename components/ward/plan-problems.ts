import type { SigningPlanLabels } from "./use-signing-plan-labels.ts";

/** In the order in which the form shows them. */
const ORDER = [
  "helpMode",
  "consentGiver",
  "name",
  "relationship",
  "dateOfBirth",
  "doctorName",
  "finding",
  "orderNo",
  "orderExpiresOn",
  "interpreterName",
  "interpreterLanguage",
  "interpreterPresence",
];

/** What is wrong for the list on top: several people are named on this page, so each message names its field. */
export function planProblems(errors: Record<string, string>, labels: SigningPlanLabels): Record<string, string> {
  const fields: Record<string, string> = {
    ...labels.fields,
    relationship: labels.relationship,
    interpreterPresence: labels.interpreterPresence,
  };
  const inOrder = Object.entries(errors).sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return Object.fromEntries(
    inOrder.map(([name, message]) => {
      const field = fields[name];
      return [name, field ? labels.problem.replace("{field}", field).replace("{message}", message) : message];
    }),
  );
}
