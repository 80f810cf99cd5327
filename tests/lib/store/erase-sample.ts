import type { Store } from "../../../lib/store/store-types.ts";

/** Erases a consent as the use-case does, without its questions. */
export async function eraseSample(store: Store, consentId: string): Promise<void> {
  const outcome = await store.eraseConsent(consentId, {
    stream: "access",
    streamId: "R1",
    type: "record-erased",
    version: 1,
    actor: { kind: "system" },
    at: "2026-11-25T03:00:00.000Z",
    data: { consentId, reason: "retention-over" },
  });
  if (outcome !== "erased") throw new Error(`Not erased: ${outcome}`);
}
