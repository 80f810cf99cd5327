/**
 * A submission that only the server can read: ECDH on P-256 with a key made for this one envelope, HKDF-SHA-256,
 * AES-256-GCM. Binary parts are base64url. Nothing in the clear says who the patient is.
 */
export type SealedSubmission = {
  version: 1;
  submissionId: string;
  /** Names the server's key that it was sealed to. */
  keyId: string;
  ephemeralKey: string;
  iv: string;
  ciphertext: string;
};

/** What the envelope holds. */
export type SealedContent = {
  body: unknown;
  /** When the witness or doctor whose signature it is gave their PIN; absent for all others. */
  identifiedAt?: string;
};

/** HKDF's info: a key that was agreed on for this is good for nothing else. */
export const SEAL_INFO = "bedside-consent sealed submission v1";

/** AES-GCM's additional data: an envelope whose id was changed does not open. */
export function sealedHeader({ submissionId, keyId }: Pick<SealedSubmission, "submissionId" | "keyId">): string {
  return [SEAL_INFO, submissionId, keyId].join("\n");
}

/** Reads an untrusted envelope's outer form; whether it opens is seen only with the key. */
export function readSealedSubmission(input: unknown): SealedSubmission | undefined {
  if (typeof input !== "object" || input === null) return undefined;
  const { version, submissionId, keyId, ephemeralKey, iv, ciphertext } = input as Record<string, unknown>;
  const isText = [submissionId, keyId, ephemeralKey, iv, ciphertext].every((part) => typeof part === "string");
  return version === 1 && isText ? (input as SealedSubmission) : undefined;
}
