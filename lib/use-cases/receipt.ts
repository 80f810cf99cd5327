import type { Consent } from "../consent/consent.ts";
import { signatories } from "../consent/signatories.ts";
import type { ReceiptFacts } from "../signature/receipt-text.ts";
import type { Context } from "./context.ts";

/** What the tablet gets back, once the signature is on disk. The same submission gets the same facts each time. */
export type Receipt = ReceiptFacts & {
  inkSha256: string;
  /** The server's signature over the facts; not the same twice. */
  proof: string;
};

/** The receipt of a signature that stands in this consent. Throws when it does not. */
export function receiptOf({ services }: Context, consent: Consent, submissionId: string): Receipt {
  const index = consent.signatures.findIndex((one) => one.submissionId === submissionId);
  const signature = consent.signatures[index];
  if (!signature) throw new Error("A signature was decided but is not in the state");
  const { at: signedAt, bodySha256, inkSha256 } = signature;
  const isComplete = index + 1 === signatories(consent).length;
  const facts = { submissionId, bodySha256, reference: consent.reference, signedAt, isComplete };
  return { ...facts, inkSha256, proof: services.tabletKeys.signReceipt(facts) };
}
