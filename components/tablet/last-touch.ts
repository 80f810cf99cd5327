const KEY = "last-touch";
/** To write at each sample of a pen would take the slow tablet's time. */
const FINE_MS = 5000;

let written = Number.NEGATIVE_INFINITY;

/** Notes by the clock on the wall (milliseconds) that somebody touches the tablet, for whichever page comes next. */
export function noteTouch(at: number): void {
  if (Math.abs(at - written) < FINE_MS) return;
  written = at;
  try {
    localStorage.setItem(KEY, String(at));
  } catch {
    // A browser may forbid storage; then a tab that was closed and is opened again starts to count anew.
  }
}

/** When the tablet was last touched in this patient's turn; undefined when nobody has yet. */
export function lastTouch(): number | undefined {
  try {
    return Number(localStorage.getItem(KEY)) || undefined;
  } catch {
    return undefined;
  }
}

/** The turn is over: whoever is next has not touched it. */
export function forgetTouch(): void {
  written = Number.NEGATIVE_INFINITY;
  try {
    localStorage.removeItem(KEY);
  } catch {
    // See above.
  }
}
