import type { Consent } from "../consent/consent.ts";
import type { Transaction } from "../store/store-types.ts";
import type { Context } from "./context.ts";

/** From now on this tablet's token shows the closing page and nothing else of the patient; not while others are still to sign. */
export function finishBedside(context: Context): (tx: Transaction, after: Consent) => Promise<void> {
  return async (tx, after) => {
    const { bedside } = context.visitor;
    const isTurnOver = after.status !== "signing" || Boolean(after.handOver?.handedBack);
    if (bedside && isTurnOver) {
      await context.services.store.finishBedsideSession(bedside.handOverId, context.now.toISOString(), tx);
    }
  };
}
