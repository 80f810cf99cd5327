import { SEAL_INFO, type SealedSubmission, sealedHeader } from "@/lib/signature/sealed-submission.ts";
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import type { PublicKeys } from "./tablet-keys.ts";

type Content = {
  submissionId: string;
  /** The submission's canonical JSON. */
  canonical: string;
  /** When the witness or doctor who made it had given their PIN. */
  identifiedAt?: string | undefined;
};

const CURVE = { name: "ECDH", namedCurve: "P-256" };

/** Seals a submission to the server's key: from here on the tablet itself cannot read it any more. */
export async function sealSubmission(content: Content, keys: PublicKeys): Promise<SealedSubmission> {
  const { submissionId, canonical, identifiedAt } = content;
  const { subtle } = crypto;
  const serverPoint = fromBase64Url(keys.sealing);
  const own = await subtle.generateKey(CURVE, false, ["deriveBits"]);
  const ownPoint = new Uint8Array(await subtle.exportKey("raw", own.publicKey));
  const server = await subtle.importKey("raw", serverPoint, CURVE, false, []);
  const shared = await subtle.deriveBits({ name: "ECDH", public: server }, own.privateKey, 256);
  const salt = new Uint8Array([...ownPoint, ...serverPoint]);
  const encode = new TextEncoder();
  const key = await subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt, info: encode.encode(SEAL_INFO) },
    await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]),
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt"],
  );
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const header = { submissionId, keyId: keys.sealingId };
  const identified = identifiedAt === undefined ? "" : `,"identifiedAt":${JSON.stringify(identifiedAt)}`;
  const ciphertext = await subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: encode.encode(sealedHeader(header)) },
    key,
    encode.encode(`{"body":${canonical}${identified}}`),
  );
  return {
    version: 1,
    ...header,
    ephemeralKey: toBase64Url(ownPoint),
    iv: toBase64Url(iv),
    ciphertext: toBase64Url(new Uint8Array(ciphertext)),
  };
}

/** In hex, of the text's UTF-8. */
export async function sha256Hex(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
