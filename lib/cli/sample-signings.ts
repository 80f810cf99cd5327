import type { HelpMode } from "../consent/help-mode.ts";
import type { SignatureMethod, SigningPlan } from "../consent/signatory.ts";

/** Who signs a sample, and how whoever gives the consent does so. */
export type SampleSigning = { plan: SigningPlan; method: SignatureMethod; helpMode: HelpMode };

const PATIENT = { kind: "patient" } as const;
const ABLE_MINOR = {
  kind: "able-minor",
  dateOfBirth: "2010-05-21",
  doctorName: "黃志恒醫生",
  finding: "病人 16 歲，能用自己的話說出程序、好處和風險，並能比較其他選擇。",
} as const;
const PARENT = {
  kind: "parent",
  dateOfBirth: "2013-11-02",
  name: "陳志明",
  relationship: "father",
  patientCoSigns: false,
} as const;
const GUARDIAN = {
  kind: "guardian",
  name: "FONG, Mei Ling 方美玲",
  orderNo: "GB/P/2025/0417",
  orderExpiresOn: "2027-03-31",
} as const;
const INTERPRETER = { name: "Ayesha KHAN", language: "烏爾都語", presence: "in-person" } as const;

const alone = { interpreter: undefined, witness: false, doctor: false };

function signing(
  { interpreter, ...plan }: Omit<SigningPlan, "interpreter"> & { interpreter: SigningPlan["interpreter"] | undefined },
  method: SignatureMethod = "hand",
  helpMode: HelpMode = "self",
): SampleSigning {
  return { plan: { ...plan, ...(interpreter ? { interpreter } : {}) }, method, helpMode };
}

/** The combinations that `npm run sample-pdf` knows by name. */
export const SAMPLE_SIGNINGS = {
  patient: signing({ ...alone, consentGiver: PATIENT }),
  "mark-and-witness": signing({ ...alone, consentGiver: PATIENT, witness: true }, "mark", "staff-reads"),
  thumbprint: signing({ ...alone, consentGiver: PATIENT, witness: true }, "thumbprint", "staff-reads"),
  typed: signing({ ...alone, consentGiver: PATIENT, witness: true }, "typed", "low-vision"),
  "able-minor": signing({ ...alone, consentGiver: ABLE_MINOR }),
  parent: signing({ ...alone, consentGiver: PARENT }, "hand", "guardian"),
  guardian: signing({ ...alone, consentGiver: GUARDIAN }, "hand", "guardian"),
  interpreter: signing({ ...alone, consentGiver: PATIENT, interpreter: INTERPRETER }, "hand", "interpreter"),
  "interpreter-by-phone": signing(
    { ...alone, consentGiver: PATIENT, interpreter: { ...INTERPRETER, presence: "phone" } },
    "hand",
    "interpreter",
  ),
  doctor: signing({ ...alone, consentGiver: PATIENT, doctor: true }),
  everyone: signing(
    { consentGiver: { ...PARENT, patientCoSigns: true }, interpreter: INTERPRETER, witness: true, doctor: true },
    "hand",
    "guardian",
  ),
} satisfies Record<string, SampleSigning>;

export type SampleSigningName = keyof typeof SAMPLE_SIGNINGS;
