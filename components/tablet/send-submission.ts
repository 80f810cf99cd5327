import { isReceipt } from "./verify-receipt.ts";

export type SendResult =
  | { kind: "stored" /** No other signature is called for. */; isComplete: boolean }
  | { kind: "refused"; status: number; code: string; message?: string }
  /** Nobody knows whether it arrived: the same submission may be sent again. */
  | { kind: "unanswered" };

type Sent = {
  /** The same for every attempt. */
  body: string;
  /** What a receipt must be about, and the key that it must be signed with; undefined where nothing can be verified. */
  proof?: { submissionId: string; bodySha256: string; receiptKey: string } | undefined;
};

const PATIENCE_MS = 20_000;

/** Sends one submission once. Stored is only what the server has signed a receipt for. */
export async function sendSubmission(url: string, { body, proof }: Sent): Promise<SendResult> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) {
      const receipt = (await response.json()) as { isComplete?: unknown };
      const isStored = !proof || (await isReceipt(receipt, proof, proof.receiptKey));
      return isStored ? { kind: "stored", isComplete: receipt.isComplete === true } : { kind: "unanswered" };
    }
    // A refusal is ours only when it has our code: whatever stands between may answer with pages of its own.
    const refusal = await refusalIn(response);
    if (!refusal || response.status >= 500 || response.status === 429) return { kind: "unanswered" };
    return { kind: "refused", status: response.status, ...refusal };
  } catch {
    return { kind: "unanswered" };
  }
}

async function refusalIn(response: Response): Promise<{ code: string; message?: string } | undefined> {
  const { code, message } = ((await response.json()) ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code !== "string") return undefined;
  return { code, ...(typeof message === "string" ? { message } : {}) };
}

/** Every 3 s at first, then slower, at least every 30 s. */
export function retryDelayMs(failures: number): number {
  return Math.min(30_000, 3000 * 2 ** Math.max(0, failures - 5));
}
