import {
  createDecipheriv,
  createECDH,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from "node:crypto";
import { join } from "node:path";
import { p256 } from "@noble/curves/nist.js";
import { type ReceiptFacts, receiptText } from "../signature/receipt-text.ts";
import { SEAL_INFO, type SealedContent, type SealedSubmission, sealedHeader } from "../signature/sealed-submission.ts";
import { StoreRefused } from "../store/store-refused.ts";
import { secretFromDataFolder } from "./secrets.ts";

const CURVE = "prime256v1";
const TAG_BYTES = 16;

/** What the server shares with its tablets, or keeps from them. */
export type TabletKeys = {
  /** Carried by every page that signs or sends: public, uncompressed P-256 points in base64url. */
  public: { sealing: string; sealingId: string; receipt: string };
  /** The content of an envelope; undefined for one that was sealed to another key, or altered. */
  unseal(sealed: SealedSubmission): SealedContent | undefined;
  /**
   * ECDSA over the receipt's text, r and s in base64url. Deterministic (RFC 6979), which node:crypto is not: the same
   * submission gets the same receipt to the byte.
   */
  signReceipt(facts: ReceiptFacts): string;
  /** The key under which this turn's unfinished ink rests on the tablet: 256 bits in base64url. */
  draftKey(handOverId: string, turn: string): string;
};

/** The keys in the data folder's secrets, made on the first start. */
export function loadTabletKeys(dataDir: string): TabletKeys {
  const sealing = privateKey(dataDir, "submission-key.pem");
  const receipt = privateKey(dataDir, "receipt-key.pem");
  const draftSecret = secretFromDataFolder(dataDir, "draft-ink-secret");
  const sealingPoint = publicPoint(sealing);
  const sealingId = createHash("sha256").update(sealingPoint).digest("hex").slice(0, 16);
  return {
    public: {
      sealing: sealingPoint.toString("base64url"),
      sealingId,
      receipt: publicPoint(receipt).toString("base64url"),
    },
    unseal: (sealed) => (sealed.keyId === sealingId ? opened(sealed, sealing, sealingPoint) : undefined),
    signReceipt: (facts) =>
      Buffer.from(p256.sign(Buffer.from(receiptText(facts)), privateScalar(receipt))).toString("base64url"),
    draftKey: (handOverId, turn) =>
      createHmac("sha256", draftSecret)
        .update(["bedside-consent unfinished ink v1", handOverId, turn].join("\n"))
        .digest("base64url"),
  };
}

function privateKey(dataDir: string, name: string): KeyObject {
  const make = () =>
    generateKeyPairSync("ec", { namedCurve: CURVE }).privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const pem = secretFromDataFolder(dataDir, name, make);
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new StoreRefused("secret-unusable", `${join(dataDir, "secrets", name)} is no private key`, { cause });
  }
}

function privateScalar(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: "jwk" }).d ?? "", "base64url");
}

function publicPoint(key: KeyObject): Buffer {
  const { x = "", y = "" } = createPublicKey(key).export({ format: "jwk" });
  return Buffer.concat([Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
}

function opened(sealed: SealedSubmission, sealing: KeyObject, sealingPoint: Buffer): SealedContent | undefined {
  try {
    const ephemeral = Buffer.from(sealed.ephemeralKey, "base64url");
    const agreed = createECDH(CURVE);
    agreed.setPrivateKey(privateScalar(sealing));
    const salt = Buffer.concat([ephemeral, sealingPoint]);
    const key = Buffer.from(hkdfSync("sha256", agreed.computeSecret(ephemeral), salt, SEAL_INFO, 32));
    const whole = Buffer.from(sealed.ciphertext, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(sealed.iv, "base64url"), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(sealedHeader(sealed)));
    decipher.setAuthTag(whole.subarray(whole.length - TAG_BYTES));
    const text = Buffer.concat([decipher.update(whole.subarray(0, -TAG_BYTES)), decipher.final()]).toString("utf8");
    return JSON.parse(text) as SealedContent;
  } catch {
    // A point off the curve, a wrong tag, no JSON: whatever it is, it is not what a tablet sealed for us.
    return undefined;
  }
}
