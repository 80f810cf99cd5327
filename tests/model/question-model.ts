import type { CommandOf } from "./commands.ts";
import { inHands } from "./in-hands.ts";
import type { Expected, ModelConsent } from "./model-state.ts";

export type AtBedsideQuestion = CommandOf<"ask" | "unmark" | "call-nurse" | "settle">;

/** What the patient asks, and what staff settle with their PIN on the patient's tablet. */
export function askAtBedside(consent: ModelConsent, command: AtBedsideQuestion): Expected {
  if (command.verb === "settle" && command.who === "records") return "not-permitted";
  const elsewhere = inHands(consent, ["handed-over"]);
  if (elsewhere || command.verb === "call-nurse") return elsewhere ?? "done";
  if (command.verb === "settle") return settle(consent, command);
  if (command.verb === "unmark") {
    consent.open.delete(command.unit);
    return "done";
  }
  if (command.unit === "nowhere.1") return "unknown-unit";
  consent.open.add(command.unit);
  return "done";
}

/** With the session of whoever has the tablet, once it is in staff hands. */
export function settleOnWard(consent: ModelConsent, command: CommandOf<"settle-on-ward">): Expected {
  if (consent.status === "draft" && consent.tablet !== command.tablet) return "draft-on-other-tablet";
  const mayStillSign = consent.status === "draft" || consent.status === "deferred";
  if (!mayStillSign || consent.sitting) return "wrong-state";
  return settle(consent, command);
}

/** The same answer once more changes nothing; another one to what is not open is none. */
function settle(consent: ModelConsent, { unit, outcome }: CommandOf<"settle" | "settle-on-ward">): Expected {
  if (!consent.open.has(unit)) return consent.settled.get(unit) === outcome ? "done" : "question-not-open";
  consent.open.delete(unit);
  consent.settled.set(unit, outcome);
  return "done";
}
