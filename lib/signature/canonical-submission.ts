import type { Ink } from "./ink.ts";

/** What can be made on the pad. */
export type DrawnMethod = "hand" | "mark" | "thumbprint";

/** One drawn signature as the tablet sends it. */
export type DrawnSubmission = {
  submissionId: string;
  method: DrawnMethod;
  ink: Ink;
  /** Whoever signed was asked whether so short a signature is theirs, and said yes. */
  isShortAffirmed?: true;
};

/**
 * The canonical JSON (RFC 8785) of a drawn submission, keys in order and numbers as JSON writes them, so that
 * tablet and server hash the same text without the tablet having a library for it.
 */
export function canonicalSubmission({ submissionId, method, ink, isShortAffirmed }: DrawnSubmission): string {
  const strokes = ink.strokes.map((stroke) => stroke.map(({ t, x, y }) => ({ t, x, y })));
  return JSON.stringify({ ink: { strokes }, ...(isShortAffirmed ? { isShortAffirmed } : {}), method, submissionId });
}
