import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import type { Identifier } from "./identifier.ts";
import { type Decision, refuse } from "./refusal.ts";

export type IdentityCommand = {
  identifiers: readonly Identifier[];
  /** Who vouched for a patient that cannot speak: a second member of staff, or someone near to them. */
  confirmedBy: string;
};

/**
 * Two identifiers, neither of them the room number (WHO Patient Safety Solutions 2, 2007): the wristband, and the
 * name from the patient's own mouth, or from someone who knows a patient that cannot speak. A scanned
 * wristband stands for the tick.
 */
export function checkIdentity(consent: Consent, command: IdentityCommand): Decision<ConsentEvent> {
  if (consent.status !== "draft") return refuse("wrong-state");
  if (!consent.labelConfirmedAt) return refuse("label-not-confirmed");
  const confirmedBy = command.confirmedBy.trim();
  const hasWristband = command.identifiers.includes("wristband-number") || consent.wristbandMatchedAt !== undefined;
  const byOther = command.identifiers.includes("confirmed-by-other");
  if (byOther && (confirmedBy === "" || [...confirmedBy].length > 100)) {
    return refuse("identity-incomplete", { confirmedBy: confirmedBy === "" ? "nameMissing" : "nameTooLong" });
  }
  if (!hasWristband || !(byOther || command.identifiers.includes("name-stated"))) return refuse("identity-incomplete");
  const name = byOther ? ("confirmed-by-other" as const) : ("name-stated" as const);
  const data = { identifiers: [name, "wristband-number" as const], ...(byOther ? { confirmedBy } : {}) };
  return { events: [{ type: "identity-checked", version: 2, data }] };
}
