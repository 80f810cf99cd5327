import { checkIdentity } from "../consent/check-identity.ts";
import { confirmLabel } from "../consent/confirm-label.ts";
import type { Consent } from "../consent/consent.ts";
import { doubtCapacity } from "../consent/doubt-capacity.ts";
import { treatWithoutConsent } from "../consent/treat-without-consent.ts";
import type { PatientLabel } from "../label/patient-label.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { playSample, type SampleStep } from "./play-sample.ts";
import { DOCTOR, NURSE } from "./sample-people.ts";

/** A doctor acts without consent for a patient who cannot understand, decided by the rules that the wards use. */
export function sampleWithoutConsent(leaflet: Leaflet, label: PatientLabel, grounds = GROUNDS): Consent {
  const steps: SampleStep[] = [
    { after: 25, actor: NURSE, decide: (consent) => confirmLabel(consent) },
    {
      after: 48,
      actor: NURSE,
      decide: (consent) =>
        checkIdentity(consent, {
          identifiers: ["confirmed-by-other", "wristband-number"],
          confirmedBy: "陳美儀（病人女兒）",
        }),
    },
    { after: 130, actor: NURSE, decide: (consent) => doubtCapacity(consent, "黃志恒醫生") },
    { after: 1460, actor: DOCTOR, decide: (consent) => treatWithoutConsent(consent, grounds) },
  ];
  return playSample(leaflet, label, (_, played) => steps[played]);
}

const GROUNDS =
  "病人因嚴重腦退化未能理解這項程序，亦沒有獲授同意權的監護人。病人痛楚劇烈，已有神經受壓徵狀，治療屬必需，並符合病人的最佳利益。";
