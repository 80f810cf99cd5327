import { lastTouch, noteTouch } from "@/components/tablet/last-touch.ts";
import { type IdlePhase, idlePhase, nextPhaseMs } from "./idle-phase.ts";

const TOUCHES = ["pointerdown", "pointermove", "keydown", "wheel", "scroll", "input"] as const;

/**
 * Watches when somebody last touched the tablet, and says each phase once it is reached. A tablet that slept, or
 * whose clock jumped, is as idle as the clock that says more: one clock stands still in sleep, the other may be set.
 */
export function watchIdle(onPhase: (phase: IdlePhase) => void): { touch(): void; stop(): void } {
  // A tab that was closed, thrown away or restored has been idle since its last page was touched.
  let wall = lastTouch() ?? Date.now();
  noteTouch(wall);
  let steady = performance.now();
  let timer = 0;
  let phase: IdlePhase = "awake";
  let isAway = false;

  const look = () => {
    clearTimeout(timer);
    const idleMs = Math.max(Date.now() - wall, performance.now() - steady);
    const reached = idlePhase(idleMs);
    const found = isAway && reached === "awake" ? "hidden" : reached;
    if (found !== phase) {
      phase = found;
      onPhase(phase);
    }
    const wait = nextPhaseMs(idleMs);
    if (wait !== undefined) timer = window.setTimeout(look, wait);
  };
  const note = () => {
    wall = Date.now();
    noteTouch(wall);
    steady = performance.now();
  };
  const touch = () => {
    if (phase === "locked") return;
    note();
    isAway = false;
    look();
  };
  // Under the curtain a press on it goes on; a pointer that passes or a page that scrolls does not. The timer that runs
  // already will look again: to set it anew for each sample of a pen would take the slow tablet's time.
  const touched = () => {
    if (phase === "awake") note();
  };
  // The app switcher takes a picture of the page: by then the curtain must be down.
  const away = () => {
    isAway = true;
    look();
  };
  const back = () => {
    isAway = document.visibilityState === "hidden";
    look();
  };

  const stop = new AbortController();
  const { signal } = stop;
  for (const type of TOUCHES) addEventListener(type, touched, { capture: true, passive: true, signal });
  for (const type of ["blur", "pagehide"]) addEventListener(type, away, { signal });
  for (const type of ["focus", "pageshow"]) addEventListener(type, back, { signal });
  document.addEventListener("visibilitychange", back, { signal });
  look();
  return {
    touch,
    stop() {
      clearTimeout(timer);
      stop.abort();
    },
  };
}
