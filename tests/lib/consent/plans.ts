import type { PlanName } from "./verbs.ts";

const adult = { consentGiver: { kind: "patient" }, witness: false, doctor: false };
const interpreter = { name: "Sara Rahman", language: "Bengali", presence: "in-person" };
const mother = { kind: "parent", dateOfBirth: "2015-01-05", name: "黃麗華", relationship: "mother" };
const guardian = { kind: "guardian", name: "社會福利署署長", orderNo: "GB/P/1/26" };

/** What the hand-over form would send, by the situation. */
export const PLAN_INPUTS: Record<PlanName, unknown> = {
  alone: adult,
  "able-minor": {
    ...adult,
    consentGiver: {
      kind: "able-minor",
      dateOfBirth: "2010-03-01",
      doctorName: "黃志強",
      finding: "明白程序、風險和其他選擇",
    },
  },
  parent: { ...adult, consentGiver: { ...mother, patientCoSigns: false } },
  "parent-co-signs": { ...adult, consentGiver: { ...mother, patientCoSigns: true } },
  guardian: { ...adult, consentGiver: { ...guardian, orderExpiresOn: "2099-01-01" } },
  "guardian-until-tonight": { ...adult, consentGiver: { ...guardian, orderExpiresOn: "2026-11-23" } },
  "expired-guardian": { ...adult, consentGiver: { ...guardian, orderExpiresOn: "2026-11-22" } },
  relative: { ...adult, consentGiver: { kind: "relative", name: "陳小明" } },
  interpreter: { ...adult, interpreter },
  "interpreter-by-phone": { ...adult, interpreter: { ...interpreter, presence: "phone" } },
  witness: { ...adult, witness: true },
  doctor: { ...adult, doctor: true },
  everyone: { consentGiver: { ...mother, patientCoSigns: true }, interpreter, witness: true, doctor: true },
};
