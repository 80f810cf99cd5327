import type { ConsentRowInput } from "@/lib/consent/consent-row.ts";

/** What the ward's lists show of one record. */
export type WardRow = Pick<
  ConsentRowInput,
  | "status"
  | "leafletTitle"
  | "nameLatin"
  | "nameChinese"
  | "hospitalNo"
  | "preparedAt"
  | "signedAt"
  | "datedAt"
  | "progress"
  | "handedBack"
  | "attention"
  | "sedatedOn"
  | "heldTabletId"
  | "heldTabletName"
  | "heldAt"
  | "openQuestions"
  | "nurseCalledAt"
> & {
  consentId: string;
};
