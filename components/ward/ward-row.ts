import type { ConsentStatus } from "@/lib/consent/consent.ts";
import type { PatientLabel } from "@/lib/label/patient-label.ts";

/** What the ward's lists show of one record. */
export type WardRow = Pick<PatientLabel, "nameLatin" | "nameChinese" | "hospitalNo"> & {
  consentId: string;
  status: ConsentStatus;
  leafletTitle: string;
  preparedAt: string;
  signedAt?: string | null | undefined;
  updatedAt: string;
  /** Reading pages done. */
  progress: number;
  /** Why the patient gave the tablet back, once they have. */
  handedBack?: "patient-asked" | "not-me" | null | undefined;
};
