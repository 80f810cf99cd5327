const MINUTE_MS = 60_000;

/** Touches since which the tablet is hidden, warns, and locks itself: WCAG 2.2.1 wants two minutes between the last two. */
const PHASES = [
  { phase: "locked", afterMs: 20 * MINUTE_MS },
  { phase: "warned", afterMs: 18 * MINUTE_MS },
  { phase: "hidden", afterMs: 3 * MINUTE_MS },
] as const;

export type IdlePhase = "awake" | (typeof PHASES)[number]["phase"];

/** What becomes of a tablet that was not touched for so long. */
export function idlePhase(idleMs: number): IdlePhase {
  return PHASES.find(({ afterMs }) => idleMs >= afterMs)?.phase ?? "awake";
}

/** Milliseconds to the next phase; undefined after the last. */
export function nextPhaseMs(idleMs: number): number | undefined {
  const next = PHASES.findLast(({ afterMs }) => afterMs > idleMs);
  return next && next.afterMs - idleMs;
}
