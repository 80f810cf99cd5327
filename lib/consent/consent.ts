import type { PatientLabel } from "../label/patient-label.ts";
import type { Ink } from "../signature/ink.ts";
import type { Actor } from "./actor.ts";
import type { CallReason } from "./call-reason.ts";
import type { CheckAnswers } from "./checks.ts";
import type { DocumentStage } from "./document-stage.ts";
import type { HandBackReason } from "./hand-back-reason.ts";
import type { HelpMode } from "./help-mode.ts";
import type { Identifier } from "./identifier.ts";
import type { Question } from "./question.ts";
import type { SignatoryRole, SignatureMethod, SigningPlan, StaffSignatoryRole } from "./signatory.ts";
import type { Judgement, TeachBackPrompt } from "./teach-back.ts";

export const CONSENT_STATUSES = [
  "draft",
  "handed-over",
  "signing",
  "signed",
  "completed",
  "paper",
  "declined",
  "deferred",
  "abandoned",
  "without-consent",
  "withdrawn",
  "superseded",
  "entered-in-error",
] as const;
export type ConsentStatus = (typeof CONSENT_STATUSES)[number];

export type SignedDeclaration = { id: string; version: number; text: string; sha256: string };

export type StaffName = { staffNumber: string; name: string; post: string };

export type Signature = {
  role: SignatoryRole;
  name: string;
  /** Set when the signatory gave a PIN first. */
  staff?: StaffName;
  method: SignatureMethod;
  submissionId: string;
  bodySha256: string;
  /** Absent when the name was typed. */
  ink?: Ink;
  typedName?: string;
  /** Asked whether so short a signature is theirs, they said yes. */
  isShortAffirmed?: true;
  /** Of the ink's canonical form, or of the typed name's. */
  inkSha256: string;
  declaration: SignedDeclaration;
  at: string;
};

export type HandOver = {
  handOverId: string;
  helpMode: HelpMode;
  tabletId: string;
  tabletName: string;
  plan: SigningPlan;
  /** What the patient's signature attests; absent in hand-overs from before it was pinned. */
  declaration?: SignedDeclaration & { english: string };
  hospitalName: string;
  /** What staff ask the patient to say back before anyone signs. */
  teachBack: TeachBackPrompt[];
  at: string;
  by: Actor;
  /** Set once the patient has given the tablet back or it has locked itself: from then on only staff may act. */
  handedBack?: { reason: HandBackReason; at: string };
};

export type PaperSheet = {
  signedOn: string;
  signatory: { role: "patient" | "parent" | "guardian"; name: string };
  scan: { sha256: string; mediaType: string; byteLength: number };
  at: string;
  by: Actor;
};

/** What a consent's events add up to. Times are ISO 8601 in UTC. */
export type Consent = {
  revision: number;
  status: ConsentStatus;
  reference: string;
  leaflet: { id: string; version: number; bodySha256: string };
  label: PatientLabel;
  labelSource: "scanned" | "typed";
  ward: { id: string; name: string };
  preparedAt: string;
  preparedBy: Actor;
  /** The tablet that the draft is worked on from. */
  heldBy?: { tabletId: string; tabletName: string; at: string; by: Actor };
  labelConfirmedAt?: string;
  wristbandMatchedAt?: string;
  /** Whoever held the tablet said that the name on it is not theirs, and nobody has been identified since. */
  notMeAt?: string;
  identity?: { identifiers: Identifier[]; confirmedBy?: string; at: string; by: Actor };
  checks?: { answers: CheckAnswers; doctorTold?: string; at: string; by: Actor };
  capacity?: {
    doubtedAt: string;
    doubtedBy: Actor;
    doctorTold: string;
    found?: { finding: string; at: string; by: Actor };
  };
  /** The Hong Kong dates on which "sedated today" was answered with yes. No later answer takes one back. */
  sedatedOn: string[];
  resumedAt?: string;
  /** The hand-over in force; absent while the tablet is in staff hands. */
  handOver?: HandOver;
  /** The hand-over under which the outcome was reached, kept for the record. */
  lastHandOver?: HandOver;
  sectionsRead: Record<string, string>;
  tiersAcknowledged: Record<string, string>;
  /** What the patient marked to ask about, in that order. They outlive the hand-over. */
  questions: Question[];
  /** The patient waits for a nurse, and nobody has come yet. */
  nurseCalled?: { reason: CallReason; at: string };
  /** What staff made of the patient's own words, in that order. */
  judgements: Judgement[];
  /** The signature of whoever gives the consent. */
  signature?: Signature;
  /** Every signature of the sitting, that one first. */
  signatures: Signature[];
  /** Who gave a PIN for the signature that is next. */
  identified?: StaffName & { role: StaffSignatoryRole; at: string };
  outcome?: { kind: "declined" | "deferred" | "abandoned"; reason: string; at: string; by: Actor };
  notWitnessed?: { at: string; by: Actor };
  confirmation?: { basis: "saw" | "asked-patient"; at: string; by: Actor };
  paper?: PaperSheet;
  withoutConsent?: { grounds: string; at: string; by: Actor };
  withdrawal?: { toldBy: string; manner: "orally" | "in-writing"; note: string; at: string; by: Actor };
  supersededBy?: { consentId: string; reference: string; at: string };
  supersedes: { consentId: string; reference: string }[];
  error?: { reason: string; secondStaff: StaffName; actualHospitalNo?: string; at: string; by: Actor };
  documents: { stage: DocumentStage; sha256: string; byteLength: number; at: string }[];
};
