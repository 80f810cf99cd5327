import { type ReceiptFacts, receiptText } from "@/lib/signature/receipt-text.ts";
import { fromBase64Url } from "./base64url.ts";

/** Whether the server signed that this very submission is on its disk. Anything else is no receipt. */
export async function isReceipt(
  answer: unknown,
  sent: { submissionId: string; bodySha256: string },
  receiptKey: string,
): Promise<boolean> {
  const { submissionId, bodySha256, reference, signedAt, isComplete, proof } = (answer ?? {}) as Record<
    string,
    unknown
  >;
  if (submissionId !== sent.submissionId || bodySha256 !== sent.bodySha256 || typeof proof !== "string") return false;
  const facts = { submissionId, bodySha256, reference, signedAt, isComplete } as ReceiptFacts;
  const curve = { name: "ECDSA", namedCurve: "P-256" };
  try {
    const key = await crypto.subtle.importKey("raw", fromBase64Url(receiptKey), curve, false, ["verify"]);
    const text = new TextEncoder().encode(receiptText(facts));
    return await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, fromBase64Url(proof), text);
  } catch {
    return false;
  }
}
