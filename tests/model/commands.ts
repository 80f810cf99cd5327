import type { HandBackReason } from "../../lib/consent/hand-back-reason.ts";

/** The two tablets of the model's ward. */
export type TabletNo = 0 | 1;

/** Who works on it. The namesake is a nurse who is called what the patients are called. */
export const PEOPLE = ["nurse", "other-nurse", "manager", "doctor", "namesake", "records"] as const;
export type Person = (typeof PEOPLE)[number];

/** Four labels: the first two are one patient and episode in two writings, the third another episode, the fourth another patient. */
export type PatientNo = 0 | 1 | 2 | 3;

export const PLANS = [
  "alone",
  "parent",
  "parent-co-signs",
  "guardian",
  "expired-guardian",
  "relative",
  "interpreter",
  "interpreter-by-phone",
  "witness",
  "doctor",
  "everyone",
] as const;
export type PlanName = (typeof PLANS)[number];

/** A heading, two passages, and an id that no passage has. */
export const UNITS = ["effect.heading", "effect.4", "risks.very-rare.1", "nowhere.1"] as const;
export type UnitName = (typeof UNITS)[number];
export const OUTCOMES = ["answered", "doctor-will-explain", "withdrawn-by-patient"] as const;

export type Method = "hand" | "mark" | "thumbprint" | "typed";

type Plain<Verb extends string> = Verb extends string ? { verb: Verb } : never;

/** A step of staff on one consent, by its number in the sequence. */
type OnConsent =
  | Plain<"confirm-label" | "resume" | "take-over" | "deny-witness" | "withdraw">
  | { verb: "wristband"; found: "match" | "mismatch" | "unreadable" }
  | { verb: "identity"; by: "both" | "name-alone" | "someone-unnamed" }
  | { verb: "checks"; answers: "clear" | "sedated" | "unwell" | "unwell-told" | "incomplete" }
  | { verb: "doubt-capacity"; told: boolean }
  | (Plain<"find-capacity" | "without-consent"> & { who: Person })
  | { verb: "record-decision"; decision: "declined" | "deferred" }
  | { verb: "hand-over"; plan: PlanName }
  | { verb: "settle-on-ward"; unit: UnitName; outcome: (typeof OUTCOMES)[number] }
  | { verb: "abandon"; reason: "wrong-patient" | "label-mismatch" }
  | { verb: "confirm"; askedPatient: boolean }
  | { verb: "enter-in-error"; second: Person }
  | { verb: "file-paper"; days: -1 | 0 | 1; sheet: 0 | 1 };

/** What happens at the bedside, on whichever consent the tablet was handed over for. */
type AtBedside =
  | { verb: "turn"; page: number }
  | Plain<"read-all" | "decline" | "defer">
  | { verb: "ask" | "unmark"; unit: UnitName }
  | Plain<"call-nurse">
  | { verb: "settle"; unit: UnitName; outcome: (typeof OUTCOMES)[number]; who: Person }
  | { verb: "hand-back"; reason: HandBackReason }
  | { verb: "identify"; role: "witness" | "doctor"; who: Person }
  | { verb: "sign"; as: "first" | "next" | "last" | "stranger"; method: Method; body: 0 | 1 }
  | { verb: "take-back"; who: Person };

export type Command =
  | { verb: "prepare"; tablet: TabletNo; patient: PatientNo }
  | (OnConsent & { tablet: TabletNo; consent: number })
  | (AtBedside & { tablet: TabletNo })
  | { verb: "swap"; tablet: TabletNo; who: Person }
  | { verb: "wait"; minutes: number };

export type CommandOf<Verb extends Command["verb"]> = Extract<Command, { verb: Verb }>;
