import type { Ink } from "@/lib/signature/ink.ts";

export type SendResult =
  | { kind: "stored" }
  | { kind: "locked" }
  | { kind: "refused"; code: string; message?: string }
  /** Nobody knows whether it arrived: the same submission may be sent again. */
  | { kind: "unanswered" };

const PATIENCE_MS = 20_000;

/** Sends one submission once. Sent again with the same id, the server answers with the same receipt. */
export async function sendSignature(url: string, submissionId: string, ink: Ink): Promise<SendResult> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ submissionId, ink }),
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) return { kind: "stored" };
    if (response.status === 401 || response.status === 403) return { kind: "locked" };
    if (response.status >= 500 || response.status === 408 || response.status === 429) return { kind: "unanswered" };
    return { kind: "refused", ...(await refusalIn(response)) };
  } catch {
    return { kind: "unanswered" };
  }
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
