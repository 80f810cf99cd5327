import type { Actor } from "./actor.ts";
import type { Consent, ConsentStatus, StaffName } from "./consent.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** Why a record may be erased under the Personal Data (Privacy) Ordinance (Cap. 486), section 26 and DPP 2. */
export const ERASURE_REASONS = ["retention-over", "data-request", "court-order", "not-a-patient"] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** What is left to say about an erased record; nothing in it is about the patient. */
export type Tombstone = {
  consentId: string;
  reference: string;
  reason: ErasureReason;
  secondStaff: StaffName;
  /** Events whose salted hashes stay, and documents whose hashes were in them. */
  events: number;
  documents: string[];
};

export type EraseCommand = { consentId: string; reason: string; isUnderstood: boolean; secondStaff: StaffName };

/** Whoever is still being asked for consent is not erased. */
const UNDECIDED: readonly ConsentStatus[] = ["draft", "handed-over", "signing", "deferred"];

/** Two people erase a record for a reason. Refuses one that is not decided yet. */
export function erase(
  consent: Consent,
  command: EraseCommand,
  actor: Actor,
): { tombstone: Tombstone } | { refusal: Refusal } {
  if (!canBeErased(consent)) return refuse("wrong-state");
  const { staffNumber, name, post } = command.secondStaff;
  if (actor.kind !== "staff" || actor.staffNumber === staffNumber) return refuse("second-staff-same");
  const reason = ERASURE_REASONS.find((one) => one === command.reason);
  if (!reason) return refuse("input-invalid", { reason: "eraseReasonMissing" });
  if (!command.isUnderstood) return refuse("input-invalid", { understood: "invalid" });
  const { consentId } = command;
  const documents = consent.documents.map(({ sha256 }) => sha256);
  const { reference, revision: events } = consent;
  return { tombstone: { consentId, reference, reason, secondStaff: { staffNumber, name, post }, events, documents } };
}

export function canBeErased({ status, handOver }: Pick<Consent, "status" | "handOver">): boolean {
  return !handOver && !UNDECIDED.includes(status);
}
