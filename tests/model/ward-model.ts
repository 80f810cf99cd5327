import { atBedside } from "./bedside-model.ts";
import type { Command } from "./commands.ts";
import type { Expected, ModelConsent, Ward } from "./model-state.ts";
import { afterDecision } from "./outcome-model.ts";
import { settleOnWard } from "./question-model.ts";
import { beforeHandOver, takeBack } from "./staff-model.ts";

/** An empty ward, with a nurse at each of two tablets. */
export function emptyWard(now: number): Ward {
  return { now, consents: [], tablets: [{ staff: "nurse" }, { staff: "other-nurse" }], sheets: new Set() };
}

/**
 * What a ward does with a command, written from the README and from what the design says, and not from the rules
 * of `lib/consent`: it keeps no events, and knows of a consent only what its next answer depends on.
 * Changes the ward.
 */
export function expected(ward: Ward, command: Command): Expected {
  switch (command.verb) {
    case "wait":
      ward.now += command.minutes * 60_000;
      return "done";
    case "swap":
      ward.tablets[command.tablet].staff = command.who;
      return "done";
    case "read-all":
      return readAll(ward, command.tablet);
    case "turn":
    case "ask":
    case "unmark":
    case "call-nurse":
    case "settle":
    case "decline":
    case "defer":
    case "hand-back":
    case "identify":
    case "sign":
      return atBedside(ward, command);
    case "take-back":
      return takeBack(ward, command.tablet, command.who);
    default:
      return byStaff(ward, command);
  }
}

function readAll(ward: Ward, tablet: 0 | 1): Expected {
  const pages = Array.from({ length: 10 }, (_, page) => atBedside(ward, { verb: "turn", tablet, page }));
  return pages[0] ?? "done";
}

type ByStaff = Extract<Command, { verb: "prepare" } | { consent: number }>;

function byStaff(ward: Ward, command: ByStaff): Expected {
  if (ward.tablets[command.tablet].consent) return "tablet-in-patient-mode";
  if (command.verb === "prepare") {
    ward.consents.push(prepared(command));
    return "done";
  }
  const consent = ward.consents[command.consent];
  if (!consent) return "consent-not-found";
  switch (command.verb) {
    case "settle-on-ward":
      return settleOnWard(consent, command);
    case "confirm":
    case "deny-witness":
    case "withdraw":
    case "enter-in-error":
    case "file-paper":
      return afterDecision(ward, consent, command);
    default:
      return beforeHandOver(ward, consent, command);
  }
}

function prepared({ patient, tablet }: Extract<Command, { verb: "prepare" }>): ModelConsent {
  return {
    patient,
    tablet,
    status: "draft",
    isLabelConfirmed: false,
    isWristbandScanned: false,
    isIdentified: false,
    sedatedDays: [],
    capacity: "unquestioned",
    read: [],
    open: new Set(),
    settled: new Map(),
    made: [],
  };
}
