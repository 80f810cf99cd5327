import type { SignatoryRole } from "./signatory.ts";

/**
 * What a signature attests. The paper has no such sentence, so these are ours: versioned and hashed
 * like a leaflet, and a new wording is a new version, never an edit.
 */
export type Declaration = { id: string; version: number; text: string; english: string };

/** Of an adult patient, or of a minor who signs alone. A hospital may put its own wording in its place. */
export const PATIENT_DECLARATION = {
  id: "patient-read-and-understood",
  version: 1,
  text: "我已閱讀（或已由他人向我讀出）本單張，並知道上列四級風險。",
  english: "I have read this leaflet (or had it read to me) and know the four levels of risk listed.",
} as const satisfies Declaration;

const MINOR_CO_SIGNS: Declaration = {
  id: "minor-co-signs",
  version: 1,
  text: "我已閱讀（或已由他人向我讀出）本單張，並知道家長或監護人為我簽署。",
  english: "I have read this leaflet (or had it read to me) and know that my parent or guardian signs for me.",
};

const FOR_ROLE: Record<Exclude<SignatoryRole, "patient">, Declaration> = {
  parent: {
    id: "parent-for-minor",
    version: 1,
    text: "我是病人的父母或監護人，代未滿 18 歲的病人簽署。我已閱讀（或已由他人向我讀出）本單張，並知道上列四級風險。",
    english:
      "I am the patient’s parent or guardian and sign for a patient under 18. I have read this leaflet (or had it read to me) and know the four levels of risk listed.",
  },
  guardian: {
    id: "guardian-of-adult",
    version: 1,
    text: "我按監護令所授的同意權，代病人簽署。我已閱讀（或已由他人向我讀出）本單張，並知道上列四級風險。",
    english:
      "I sign for the patient under the power to consent that a guardianship order gives me. I have read this leaflet (or had it read to me) and know the four levels of risk listed.",
  },
  interpreter: {
    id: "interpreter-rendered",
    version: 1,
    text: "我已向簽署人準確傳譯本單張的內容和雙方的說話。",
    english: "I have accurately interpreted this leaflet, and what was said on both sides, to whoever signs.",
  },
  witness: {
    id: "witness-saw",
    version: 1,
    text: "我看着以上的人親自簽署、畫押、按指模或輸入姓名。",
    english: "I saw the person above sign, make their mark or thumbprint, or type their name.",
  },
  doctor: {
    id: "doctor-explained",
    version: 1,
    text: "我已向病人（或代簽人）解釋這項程序和上列風險，並回答了問題。",
    english:
      "I have explained this procedure and the risks listed to the patient (or whoever signs for the patient) and answered the questions.",
  },
};

/** What this signatory attests. The patient's own sentence is the one pinned at hand-over. */
export function declarationFor(
  signatory: { role: SignatoryRole; givesConsent: boolean },
  patients: Declaration,
): Declaration {
  if (signatory.role !== "patient") return FOR_ROLE[signatory.role];
  return signatory.givesConsent ? patients : MINOR_CO_SIGNS;
}
