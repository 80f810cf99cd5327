import type { Consent } from "./consent.ts";
import type { ConsentEvent } from "./events.ts";
import { type Decision, refuse } from "./refusal.ts";

/**
 * The wristband was scanned. One that differs from the label closes the draft for ever: there is no way
 * past it, and no second try with the same draft.
 */
export function scanWristband(
  consent: Consent,
  found: { kind: "match" } | { kind: "mismatch" } | { kind: "unreadable" },
): Decision<ConsentEvent> {
  if (consent.status !== "draft") return refuse("wrong-state");
  if (!consent.labelConfirmedAt) return refuse("label-not-confirmed");
  if (found.kind === "unreadable") return refuse("label-unreadable");
  if (found.kind === "mismatch")
    return { events: [{ type: "abandoned", version: 1, data: { reason: "label-mismatch" } }] };
  return { events: consent.wristbandMatchedAt ? [] : [{ type: "wristband-matched", version: 1, data: {} }] };
}
