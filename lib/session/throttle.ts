/** How often a PIN was wrong at one tablet, or for one account. Times are ISO 8601 in UTC. */
export type WrongPins = { count: number; lastAt: string; lockedUntil?: string | null };

/** Wrong PINs older than this are forgotten. */
const FORGET_AFTER_MS = 15 * 60_000;

/**
 * Seconds of waiting after the n-th wrong PIN in a row. The tablet slows down from the third and locks at
 * the fifth, long before an account does: guessing on one tablet must not lock a nurse out of the ward.
 */
const TABLET_WAITS = [0, 0, 0, 5, 15, 300] as const;
const ACCOUNT_WAITS = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 900] as const;

export function afterWrongPin(before: WrongPins | undefined, at: Date, kind: "tablet" | "account"): WrongPins {
  const isRecent = before && at.getTime() - Date.parse(before.lastAt) < FORGET_AFTER_MS;
  const count = (isRecent ? before.count : 0) + 1;
  const waits = kind === "tablet" ? TABLET_WAITS : ACCOUNT_WAITS;
  const seconds = waits[Math.min(count, waits.length - 1)] ?? 0;
  return {
    count,
    lastAt: at.toISOString(),
    ...(seconds > 0 ? { lockedUntil: new Date(at.getTime() + seconds * 1000).toISOString() } : {}),
  };
}

/** Whole seconds still to wait, 0 when none. */
export function secondsLocked(wrong: WrongPins | undefined, now: Date): number {
  if (!wrong?.lockedUntil) return 0;
  return Math.max(0, Math.ceil((Date.parse(wrong.lockedUntil) - now.getTime()) / 1000));
}
