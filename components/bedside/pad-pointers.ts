import type { InkSample, InkStore } from "./ink-store.ts";

/** A palm often rests just before the pen comes and just after it has left the glass. */
const PALM_BESIDE_PEN_MS = 500;
/** A contact wider than this is a palm. */
const PALM_PX = 60;
/** A second finger that comes this soon makes a gesture of the first one's stroke: a pinch, a scroll, a hand laid down. */
const GESTURE_MS = 250;

/** Of a pointer event, what decides whether it is ink. `at` is the event's own time in ms. */
export type PadEvent = {
  pointerId: number;
  pointerType: string;
  isPrimary: boolean;
  button: number;
  /** Of the contact, in CSS pixels. */
  width: number;
  height: number;
  at: number;
};

/** What became of the stroke under way. */
export type PadChange = "none" | "begun" | "extended" | "ended" | "withdrawn";

type Options = {
  store: InkStore /** A thumb pressed flat is what a thumbprint asks for. */;
  takesWideContacts: boolean;
};

/**
 * Decides which pointers write into the store. One at a time, and the pen before all others: while one is near,
 * no touch is ink. A touch that turns out to be a palm or a gesture takes its stroke back with it; where the browser
 * takes it for a scroll, it says so by a cancel.
 */
export function createPadPointers({ store, takesWideContacts }: Options) {
  let active: { pointerId: number; type: string; since: number } | undefined;
  let penUntil = Number.NEGATIVE_INFINITY;
  let isGesture = false;
  const touches = new Set<number>();
  const isPalm = (event: PadEvent) => !takesWideContacts && Math.max(event.width, event.height) > PALM_PX;

  const withdraw = (): PadChange => {
    if (!active) return "none";
    active = undefined;
    store.undo();
    return "withdrawn";
  };
  const notePen = (event: PadEvent) => {
    if (event.pointerType === "pen") penUntil = event.at + PALM_BESIDE_PEN_MS;
  };
  const begin = (event: PadEvent, sample: InkSample): PadChange => {
    active = { pointerId: event.pointerId, type: event.pointerType, since: event.at };
    store.begin(sample);
    return "begun";
  };

  function touchDown(event: PadEvent, sample: InkSample): PadChange {
    if (isPalm(event)) return "none";
    touches.add(event.pointerId);
    if (active?.type === "touch" && event.at - active.since < GESTURE_MS) {
      isGesture = true;
      return withdraw();
    }
    if (active || isGesture || !event.isPrimary || event.at < penUntil) return "none";
    return begin(event, sample);
  }

  function lifted(event: PadEvent): void {
    touches.delete(event.pointerId);
    if (touches.size === 0) isGesture = false;
    notePen(event);
  }

  return {
    /** In order: a pen that comes down takes back what a touch was drawing, and begins. */
    down(event: PadEvent, sample: InkSample): PadChange[] {
      notePen(event);
      // It cannot come down twice: its end was never heard.
      if (event.pointerId === active?.pointerId) active = undefined;
      if (event.pointerType === "touch") return [touchDown(event, sample)];
      if (!event.isPrimary || event.button !== 0) return [];
      const before = event.pointerType === "pen" && active?.type === "touch" ? [withdraw()] : [];
      return active ? before : [...before, begin(event, sample)];
    },
    /** `none` when the event is another pointer's: a palm's end is not this stroke's end. */
    move(event: PadEvent, samples: readonly InkSample[]): PadChange {
      notePen(event);
      if (event.pointerId !== active?.pointerId) return "none";
      if (active.type === "touch" && isPalm(event)) return withdraw();
      for (const sample of samples) store.add(sample);
      return "extended";
    },
    up(event: PadEvent): PadChange {
      lifted(event);
      if (event.pointerId !== active?.pointerId) return "none";
      active = undefined;
      return "ended";
    },
    /** The system took a touch away because it is none: a palm, a scroll. A pen's stroke stays. */
    cancel(event: PadEvent): PadChange {
      lifted(event);
      if (event.pointerId !== active?.pointerId) return "none";
      if (active.type === "touch") return withdraw();
      active = undefined;
      return "ended";
    },
    /** Ends the stroke under way; what it has stays in the store. */
    drop(): void {
      active = undefined;
    },
    get isDrawing() {
      return active !== undefined;
    },
  };
}
