import { createHash, randomBytes } from "node:crypto";

/** A bearer token of 256 random bits, and the hash by which the server knows it: a stolen database opens no session. */
export function makeToken(): { token: string; tokenSha256: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenSha256: tokenHash(token) };
}

export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
