import type { Consent } from "./consent.ts";
import { MAX_DECLINE_REASON } from "./decline.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";

/** Staff record what the patient told them before the tablet was handed over: not today, or not at all. */
export function recordDecision(
  consent: Consent,
  command: { decision: "declined" | "deferred"; reason: string },
): Decision<ConsentEvent> {
  const canDecline = consent.status === "draft" || consent.status === "deferred";
  if (command.decision === "deferred" ? consent.status !== "draft" : !canDecline) return refuse("wrong-state");
  if (!consent.identity) return refuse("identity-incomplete");
  const reason = command.reason.trim();
  if ([...reason].length > MAX_DECLINE_REASON) return refuse("input-invalid", { reason: "tooLong" });
  if (command.decision === "declined") return { events: [{ type: "declined", version: 1, data: { reason } }] };
  return { events: [{ type: "deferred", version: 1, data: { reason: "patient-wants-time" } }] };
}
