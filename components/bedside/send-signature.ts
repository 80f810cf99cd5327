import type { Ink } from "@/lib/signature/ink.ts";

/** What can be made on the pad. */
export type PadMethod = "hand" | "mark" | "thumbprint";
export type PadSubmission = { submissionId: string; method: PadMethod; ink: Ink };

export type SendResult =
  | { kind: "stored" /** No other signature is called for. */; isComplete: boolean }
  | { kind: "locked" }
  /** It is somebody else's turn, or they must say anew who they are. */
  | { kind: "others-turn" }
  | { kind: "refused"; code: string; message?: string }
  /** Nobody knows whether it arrived: the same submission may be sent again. */
  | { kind: "unanswered" };

const PATIENCE_MS = 20_000;
const OTHERS_TURN = ["signatory-not-identified", "signatory-not-next"];

/** Sends one submission once. Sent again with the same id, the server answers with the same receipt. */
export async function sendSignature(url: string, submission: PadSubmission): Promise<SendResult> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(submission),
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) return { kind: "stored", isComplete: await isComplete(response) };
    if (response.status >= 500 || response.status === 408 || response.status === 429) return { kind: "unanswered" };
    const refusal = await refusalIn(response);
    if (OTHERS_TURN.includes(refusal.code)) return { kind: "others-turn" };
    if (response.status === 401 || response.status === 403) return { kind: "locked" };
    return { kind: "refused", ...refusal };
  } catch {
    return { kind: "unanswered" };
  }
}

async function isComplete(response: Response): Promise<boolean> {
  const receipt = (await response.json()) as { isComplete?: unknown };
  return receipt.isComplete === true;
}

async function refusalIn(response: Response): Promise<{ code: string; message?: string }> {
  const body: unknown = await response.json().catch(() => undefined);
  const { code, message } = (body ?? {}) as { code?: unknown; message?: unknown };
  return {
    code: typeof code === "string" ? code : `http-${response.status}`,
    ...(typeof message === "string" ? { message } : {}),
  };
}

/** Every 3 s at first, then slower, at least every 30 s. */
export function retryDelayMs(failures: number): number {
  return Math.min(30_000, 3000 * 2 ** Math.max(0, failures - 5));
}
