/** What a receipt says: this submission, with this content, is on the server's disk. */
export type ReceiptFacts = {
  submissionId: string;
  /** SHA-256, in hex, of the submission's canonical JSON. */
  bodySha256: string;
  reference: string;
  /** The server's time, ISO 8601 in UTC. */
  signedAt: string;
  isComplete: boolean;
};

/** The text that the server signs and the tablet verifies. None of the facts can hold a line break. */
export function receiptText({ submissionId, bodySha256, reference, signedAt, isComplete }: ReceiptFacts): string {
  return ["bedside-consent receipt v1", submissionId, bodySha256, reference, signedAt, String(isComplete)].join("\n");
}
