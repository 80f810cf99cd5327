import type { Purpose } from "../consent/access-purpose.ts";
import type { Tombstone } from "../consent/erase.ts";
import type { NewEntry } from "../store/store-types.ts";
import type { Context } from "./context.ts";
import { actorOf, type SignedIn } from "./require-staff.ts";

/** What is logged about looking: which fields were searched and how many were found, never the words. */
type AccessEvents = {
  "records-searched": { fields: string[]; hits: number };
  "record-viewed": { consentId: string; purpose: Purpose };
  "document-viewed": { consentId: string; stage: string; sha256: string; purpose: Purpose };
  "document-downloaded": { consentId: string; stage: string; sha256: string; purpose: Purpose };
  "document-damaged": { consentId: string; stage: string; sha256: string; purpose: Purpose };
  /** The tombstone. Its reason is one of a list: free words could name the patient once more. */
  "record-erased": Tombstone;
  /** The time-out before a procedure: how many records there were. */
  "live-consent-checked": { found: number };
};

/** One entry of the access stream of this staff member. */
export function accessEvent<Type extends keyof AccessEvents>(
  context: Context,
  staff: SignedIn,
  type: Type,
  data: AccessEvents[Type],
): NewEntry {
  return {
    stream: "access",
    streamId: staff.staffNumber,
    type,
    version: 1,
    actor: actorOf(staff),
    at: context.now.toISOString(),
    data,
  };
}
