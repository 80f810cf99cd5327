import type { HandBackReason } from "../../lib/consent/hand-back-reason.ts";
import type { CommandOf, Method, PlanName } from "./commands.ts";
import { inHands } from "./in-hands.ts";
import { dayOf, type Expected, isSedatedOn, type ModelConsent, type Role, type Ward } from "./model-state.ts";
import { type AtBedsideQuestion, askAtBedside } from "./question-model.ts";

const MINUTE = 60_000;
/** The reading is kept for a day. */
const DAY = 1440 * MINUTE;
const PAGES = 10;
/** The pages of nothing but a risk tier; the one before them opens the section that they stand in. */
const TIER_PAGES = [4, 5, 6];

type Bedside = AtBedsideQuestion | CommandOf<"turn" | "decline" | "defer" | "hand-back" | "identify" | "sign">;

/** What the patient, or whoever signs with them, does on the tablet in their hands. */
export function atBedside(ward: Ward, command: Bedside): Expected {
  const { consent } = ward.tablets[command.tablet];
  if (!consent?.sitting || ward.now - consent.sitting.at >= DAY) return "not-in-patient-mode";
  switch (command.verb) {
    case "turn":
      return inHands(consent, ["handed-over"]) ?? turn(consent, command.page);
    case "ask":
    case "unmark":
    case "call-nurse":
    case "settle":
      return askAtBedside(consent, command);
    case "decline":
    case "defer":
      return inHands(consent, ["handed-over"]) ?? ends(consent, command.verb === "decline" ? "declined" : "deferred");
    case "hand-back":
      return inHands(consent, ["handed-over", "signing"]) ?? handBack(consent, command.reason);
    case "identify":
      return identify(ward, consent, command);
    case "sign":
      return sign(ward, consent, command);
  }
}

function turn(consent: ModelConsent, page: number): Expected {
  if (page < 0 || page >= PAGES) return "unknown-page";
  consent.read[page] = true;
  return "done";
}

function ends(consent: ModelConsent, status: "declined" | "deferred"): Expected {
  consent.status = status;
  return "done";
}

function handBack(consent: ModelConsent, reason: HandBackReason): Expected {
  if (consent.sitting) {
    consent.sitting.isHandedBack = true;
    consent.sitting.isNotMe = reason === "not-me";
  }
  return "done";
}

function identify(ward: Ward, consent: ModelConsent, { role, who }: CommandOf<"identify">): Expected {
  if (who === "records") return "not-permitted";
  const elsewhere = inHands(consent, ["handed-over", "signing"]);
  if (elsewhere) return elsewhere;
  if (roles(consent)[consent.made.length] !== role) return "signatory-not-next";
  if (role === "doctor" && who !== "doctor") return "not-a-doctor";
  if (who === "namesake") return "witness-is-patient";
  if (consent.made.some((one) => one.by === who)) return "same-person-twice";
  consent.pinGiven = { role, by: who, at: ward.now };
  return "done";
}

const ROUNDS: Record<PlanName, Role[]> = {
  alone: ["patient"],
  parent: ["parent"],
  "parent-co-signs": ["parent", "patient"],
  guardian: ["guardian"],
  "expired-guardian": [],
  relative: [],
  interpreter: ["patient", "interpreter"],
  "interpreter-by-phone": ["patient"],
  witness: ["patient", "witness"],
  doctor: ["patient", "doctor"],
  everyone: ["parent", "patient", "interpreter", "witness", "doctor"],
};

/** Whose turn it is, in order. Whoever gave no PIN and did not sign by hand needs a witness, who signs before the doctor. */
export function roles({ lastSitting, made }: ModelConsent): Role[] {
  const round = lastSitting ? ROUNDS[lastSitting.plan] : [];
  if (round.includes("witness") || made.every(({ role, byHand }) => byHand || isStaff(role))) return round;
  const before = round.filter((role) => role !== "doctor");
  return [...before, "witness", ...round.slice(before.length)];
}

function sign(ward: Ward, consent: ModelConsent, command: CommandOf<"sign">): Expected {
  const round = roles(consent);
  const index = { first: 0, next: consent.made.length, last: round.length - 1, stranger: Number.NaN }[command.as];
  const stored = consent.made[index];
  const content = `${command.method} ${command.body}`;
  if (stored) return stored.content === content ? "done" : "submission-differs";
  if (consent.made.length > 0 && consent.status !== "signing") return "submission-stale";
  const elsewhere = inHands(consent, ["handed-over", "signing"]);
  if (elsewhere) return elsewhere;
  if (index !== consent.made.length) return index < round.length ? "signatory-not-next" : "submission-stale";
  if (isSedatedOn(ward, consent.patient, dayOf(ward.now))) return "sedated-today";
  if (consent.open.size > 0) return unread(consent) ?? "questions-open";
  return unread(consent) ?? make(ward, consent, round[index] ?? "patient", command.method, content);
}

function isStaff(role: Role): boolean {
  return role === "witness" || role === "doctor";
}

function unread({ read }: ModelConsent): Expected | undefined {
  const open = Array.from({ length: PAGES }, (_, page) => page).filter((page) => !read[page]);
  if (open.some((page) => !TIER_PAGES.includes(page))) return "sections-unread";
  return open.length > 0 ? "tiers-unacknowledged" : undefined;
}

function make(ward: Ward, consent: ModelConsent, role: Role, method: Method, content: string): Expected {
  const mayMark = consent.made.length === 0 || role === "patient";
  if (!mayMark && (method === "mark" || method === "thumbprint")) return "input-invalid";
  const { pinGiven } = consent;
  const hasPin = pinGiven?.role === role && ward.now - pinGiven.at <= 10 * MINUTE;
  if (isStaff(role) && !hasPin) return "signatory-not-identified";
  consent.made.push({ role, byHand: method === "hand", content, ...(hasPin ? { by: pinGiven.by } : {}) });
  delete consent.pinGiven;
  consent.signedAt ??= ward.now;
  consent.status = consent.made.length < roles(consent).length ? "signing" : "signed";
  return "done";
}
