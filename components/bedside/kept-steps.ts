const KEY = "kept-steps";

/** Which action takes a step again after a reload. */
export type KeptAs = "turn" | "question";

/** A step without an answer, as its form sends it: a hand-over, a page's number, a passage's id; nothing of the patient. */
export type KeptStep = { id: string; as: KeptAs; handOverId: string; fields: [string, string][] };

/** Those of this page, which sends them already. */
const here = new Set<string>();

let count = 0;

/** No other of this tab's pages has it. */
export function newStepId(): string {
  count += 1;
  return `${performance.timeOrigin} ${count}`;
}

/** Keeps a step for as long as the tab lives, until `dropStep`. */
export function keepStep(step: KeptStep): void {
  here.add(step.id);
  write([...read().filter(({ id }) => id !== step.id), step]);
}

export function dropStep(id: string): void {
  write(read().filter((step) => step.id !== id));
}

/** Takes over what an earlier page of this hand-over left without an answer, in the order of the presses. */
export function takeOverSteps(as: KeptAs, handOverId: string): KeptStep[] {
  const own = read().filter((step) => step.handOverId === handOverId);
  write(own);
  const left = own.filter((step) => step.as === as && !here.has(step.id));
  for (const { id } of left) here.add(id);
  return left;
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
