import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical.ts";

/** One entry of the log, as it is hashed. `position` counts through the whole log from 1, `revision` through its stream. */
export type LeafEntry = {
  position: number;
  stream: string;
  streamId: string;
  revision: number;
  type: string;
  version: number;
  actor: unknown;
  /** ISO 8601 in UTC. */
  at: string;
  data: unknown;
};

/** Bytes of salt that keep a leaf from being guessed from what few values its data can have. */
export const SALT_BYTES = 32;

/**
 * `SHA-256(0x00 ‖ salt ‖ canonical entry)` in lower-case hex: the 0x00 marks a leaf (RFC 6962, 2.1). Once salt
 * and data are erased the hash says nothing about them, and every proof over it stands.
 * Throws when the salt is not 32 bytes: a shorter one would let salt and entry be cut apart elsewhere.
 */
export function leafHash(salt: Uint8Array, entry: LeafEntry): string {
  if (salt.length !== SALT_BYTES) throw new Error(`A salt has ${SALT_BYTES} bytes`);
  const { position, stream, streamId, revision, type, version, actor, at, data } = entry;
  const canonical = canonicalJson({ position, stream, streamId, revision, type, version, actor, at, data });
  return createHash("sha256").update(Uint8Array.of(0)).update(salt).update(canonical, "utf8").digest("hex");
}
