const KEY = "kept-steps";

/** Which action takes a step again after a reload. */
export type KeptAs = "turn" | "question";

/** A step without an answer, as its form sends it: a hand-over, a page's number, a passage's id; nothing of the patient. */
export type KeptStep = { id: string; as: KeptAs; handOverId: string; fields: [string, string][] };

let count = 0;

/** Keeps a step for as long as the tab lives, until `dropStep` gets the id that this gives. */
export function keepStep(as: KeptAs, handOverId: string, fields: [string, string][]): string {
  count += 1;
  const id = `${performance.timeOrigin} ${count}`;
  write([...read(), { id, as, handOverId, fields }]);
  return id;
}

export function dropStep(id: string): void {
  write(read().filter((step) => step.id !== id));
}

/** What an earlier page of this hand-over left without an answer, in the order of the presses; what is of another is dropped. */
export function keptSteps(handOverId: string | undefined): KeptStep[] {
  const own = read().filter((step) => step.handOverId === handOverId);
  write(own);
  return own;
}

// A browser may forbid storage; then a reload forgets the press, and the page is simply pressed again.
function read(): KeptStep[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
  } catch {
    return [];
  }
}

function write(steps: KeptStep[]): void {
  try {
    if (steps.length === 0) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(steps));
  } catch {
    // See above.
  }
}
