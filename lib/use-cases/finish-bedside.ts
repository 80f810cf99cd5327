import type { Transaction } from "../store/store-types.ts";
import type { Context } from "./context.ts";

/** From now on this tablet's token shows the closing page and nothing else of the patient. */
export function finishBedside(context: Context): (tx: Transaction) => Promise<void> {
  return async (tx) => {
    const { bedside } = context.visitor;
    if (bedside) await context.services.store.finishBedsideSession(bedside.handOverId, context.now.toISOString(), tx);
  };
}
