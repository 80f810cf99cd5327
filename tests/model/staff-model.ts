import type { CommandOf, Person, PlanName, TabletNo } from "./commands.ts";
import { dayOf, type Expected, isSedatedOn, type ModelConsent, type Ward } from "./model-state.ts";

const MINUTE = 60_000;

type Before = CommandOf<
  | "confirm-label"
  | "wristband"
  | "identity"
  | "checks"
  | "doubt-capacity"
  | "find-capacity"
  | "without-consent"
  | "record-decision"
  | "hand-over"
  | "take-over"
  | "resume"
  | "abandon"
>;

/** The steps of staff up to the hand-over. */
export function beforeHandOver(ward: Ward, consent: ModelConsent, command: Before): Expected {
  if (command.verb === "take-over") return takeOver(ward, consent, command.tablet);
  if ("who" in command && command.who !== "doctor") return "not-a-doctor";
  if (consent.status === "draft" && consent.tablet !== command.tablet) return "draft-on-other-tablet";
  if (command.verb === "find-capacity" || command.verb === "without-consent") return asDoctor(consent, command.verb);
  if (command.verb === "record-decision") return recordDecision(consent, command.decision);
  if (command.verb === "resume") return resume(ward, consent, command.tablet);
  if (command.verb === "hand-over") return handOver(ward, consent, command);
  return consent.status === "draft" ? onDraft(ward, consent, command) : "wrong-state";
}

function onDraft(
  ward: Ward,
  consent: ModelConsent,
  command: CommandOf<"confirm-label" | "wristband" | "identity" | "checks" | "doubt-capacity" | "abandon">,
): Expected {
  switch (command.verb) {
    case "confirm-label":
      consent.isLabelConfirmed = true;
      return "done";
    case "abandon":
      return becomes(consent, "abandoned");
    case "wristband":
      return scan(consent, command.found);
    case "identity":
      if (!consent.isLabelConfirmed) return "label-not-confirmed";
      if (command.by === "someone-unnamed" || (command.by === "name-alone" && !consent.isWristbandScanned))
        return "identity-incomplete";
      consent.isIdentified = true;
      return "done";
    case "checks":
      return answer(ward, consent, command.answers);
    case "doubt-capacity":
      if (!command.told) return "doctor-not-told";
      consent.capacity = "doubted";
      return becomes(consent, "deferred");
  }
}

function becomes(consent: ModelConsent, status: ModelConsent["status"]): Expected {
  consent.status = status;
  return "done";
}

function scan(consent: ModelConsent, found: CommandOf<"wristband">["found"]): Expected {
  if (!consent.isLabelConfirmed) return "label-not-confirmed";
  if (found === "unreadable") return "label-unreadable";
  if (found === "mismatch") return becomes(consent, "abandoned");
  consent.isWristbandScanned = true;
  return "done";
}

function answer(ward: Ward, consent: ModelConsent, answers: CommandOf<"checks">["answers"]): Expected {
  if (!consent.isIdentified) return "identity-incomplete";
  if (answers === "incomplete") return "checks-incomplete";
  if (answers === "unwell") return "doctor-not-told";
  consent.answeredAt = ward.now;
  if (answers !== "sedated") return "done";
  consent.sedatedDays.push(dayOf(ward.now));
  return becomes(consent, "deferred");
}

function asDoctor(consent: ModelConsent, verb: "find-capacity" | "without-consent"): Expected {
  if (!["draft", "deferred"].includes(consent.status)) return "wrong-state";
  if (verb === "find-capacity") {
    if (consent.capacity !== "doubted") return "wrong-state";
    consent.capacity = "found";
    return "done";
  }
  return consent.isIdentified ? becomes(consent, "without-consent") : "identity-incomplete";
}

function recordDecision(consent: ModelConsent, decision: "declined" | "deferred"): Expected {
  const from = decision === "declined" ? ["draft", "deferred"] : ["draft"];
  if (!from.includes(consent.status)) return "wrong-state";
  return consent.isIdentified ? becomes(consent, decision) : "identity-incomplete";
}

function resume(ward: Ward, consent: ModelConsent, tablet: TabletNo): Expected {
  if (consent.status !== "deferred") return "wrong-state";
  if (consent.sitting) return "tablet-in-patient-mode";
  if (consent.sedatedDays.includes(dayOf(ward.now))) return "sedated-today";
  consent.resumedAt = ward.now;
  consent.tablet = tablet;
  return becomes(consent, "draft");
}

function handOver(ward: Ward, consent: ModelConsent, { tablet, plan }: CommandOf<"hand-over">): Expected {
  if (plan === "relative") return "relative-cannot-sign";
  if (plan === "expired-guardian") return "guardian-order-expired";
  if (consent.status !== "draft") return "wrong-state";
  if (isSedatedOn(ward, consent.patient, dayOf(ward.now))) return "sedated-today";
  if (!consent.isLabelConfirmed) return "label-not-confirmed";
  if (!consent.isIdentified) return "identity-incomplete";
  if (consent.answeredAt === undefined) return "checks-incomplete";
  const isOld = ward.now - consent.answeredAt > 30 * MINUTE;
  if (isOld || (consent.resumedAt !== undefined && consent.answeredAt < consent.resumedAt)) return "checks-stale";
  if (consent.capacity === "doubted" && plan !== "guardian") return "capacity-doubted";
  consent.sitting = { tablet, plan, at: ward.now, isHandedBack: false, isNotMe: false };
  if (consent.lastSitting && reader(consent.lastSitting.plan) !== reader(plan)) consent.read = [];
  consent.lastSitting = consent.sitting;
  delete consent.pinGiven;
  ward.tablets[tablet].consent = consent;
  return becomes(consent, "handed-over");
}

/** Who gives the consent, and so reads. */
function reader(plan: PlanName): "patient" | "parent" | "guardian" {
  if (plan === "guardian") return "guardian";
  return ["parent", "parent-co-signs", "everyone"].includes(plan) ? "parent" : "patient";
}

function takeOver(ward: Ward, consent: ModelConsent, tablet: TabletNo): Expected {
  if (!["draft", "deferred"].includes(consent.status) && !consent.sitting) return "wrong-state";
  if (consent.sitting) endSitting(ward, consent);
  consent.tablet = tablet;
  return "done";
}

/** Staff have the tablet again. Half a sitting leaves nothing. */
export function endSitting(ward: Ward, consent: ModelConsent): void {
  const holder = ward.tablets.find((one) => one.consent === consent);
  delete holder?.consent;
  if (consent.sitting?.isNotMe) forgetPerson(consent);
  delete consent.sitting;
  delete consent.pinGiven;
  if (consent.status !== "handed-over" && consent.status !== "signing") return;
  consent.status = "draft";
  consent.made = [];
  delete consent.signedAt;
}

/** Whoever read and was asked may have been somebody else. */
function forgetPerson(consent: ModelConsent): void {
  consent.read = [];
  consent.isIdentified = false;
  consent.isWristbandScanned = false;
  delete consent.answeredAt;
}

/** Whoever of the ward has a PIN takes the tablet back. */
export function takeBack(ward: Ward, tablet: TabletNo, who: Person): Expected {
  const held = ward.tablets[tablet];
  if (!held.consent) return "not-in-patient-mode";
  if (who === "records") return "not-permitted";
  endSitting(ward, held.consent);
  held.staff = who;
  return "done";
}
