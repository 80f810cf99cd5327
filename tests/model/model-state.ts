import type { RefusalCode } from "../../lib/consent/refusal.ts";
import type { PatientNo, Person, PlanName, TabletNo, UnitName } from "./commands.ts";

/** The statuses of the README's table. */
export type Status =
  | "draft"
  | "handed-over"
  | "signing"
  | "signed"
  | "completed"
  | "paper"
  | "declined"
  | "deferred"
  | "abandoned"
  | "without-consent"
  | "withdrawn"
  | "superseded"
  | "entered-in-error";

export type Role = "patient" | "parent" | "guardian" | "interpreter" | "witness" | "doctor";

export type Made = { role: Role; by?: Person; byHand: boolean; content: string };

export type Sitting = { tablet: TabletNo; plan: PlanName; at: number; isHandedBack: boolean; isNotMe: boolean };

/** One consent, as little of it as its next answer depends on. */
export type ModelConsent = {
  patient: PatientNo;
  status: Status;
  tablet: TabletNo;
  isLabelConfirmed: boolean;
  isWristbandScanned: boolean;
  isIdentified: boolean;
  answeredAt?: number;
  resumedAt?: number;
  sedatedDays: string[];
  capacity: "unquestioned" | "doubted" | "found";
  sitting?: Sitting;
  read: boolean[];
  /** Passages with an open question, and how the last question about a passage was settled. */
  open: Set<UnitName>;
  settled: Map<UnitName, string>;
  made: Made[];
  /** The sitting that the signatures belong to, once it is over too. */
  lastSitting?: Sitting;
  pinGiven?: { role: Role; by: Person; at: number };
  deniedBy?: Person;
  /** When what it rests on was signed. */
  signedAt?: number;
};

export type ModelTablet = { staff: Person; consent?: ModelConsent };

/** What the model expects of one command: that it is done, or the code of the refusal. */
export type Expected = "done" | RefusalCode;

/** The whole little ward. */
export type Ward = {
  now: number;
  consents: ModelConsent[];
  tablets: [ModelTablet, ModelTablet];
  sheets: Set<number>;
};

const HOUR = 3_600_000;

/** The date on a calendar in Hong Kong. */
export const dayOf = (at: number): string => new Date(at + 8 * HOUR).toISOString().slice(0, 10);

/** The first three labels bear one hospital number. */
export const isSamePatient = (a: PatientNo, b: PatientNo): boolean => (a === 3) === (b === 3);

/** The first two labels bear one episode number too. */
export const isSameEpisode = (a: PatientNo, b: PatientNo): boolean => a === b || (a < 2 && b < 2);

/** Whether "sedated" was answered for this patient on this day, with any of their consents. */
export function isSedatedOn(ward: Ward, patient: PatientNo, day: string): boolean {
  return ward.consents.some((one) => isSamePatient(one.patient, patient) && one.sedatedDays.includes(day));
}
