import type { ConsentStatus } from "./consent.ts";

const ENDED: readonly ConsentStatus[] = ["withdrawn", "superseded", "entered-in-error"];

/** Whether a cover sheet says what has become of the record. */
export function isNoLongerValid(status: ConsentStatus): boolean {
  return ENDED.includes(status);
}
