/** One measured figure, beside the reference it is judged against. */
export type Figure = { name: string; ours: number; reference: number; goal: number };

/** One JSON line a figure, so that a run can be read by a person and by a program. */
export function printFigure({ name, ours, reference, goal }: Figure): void {
  const ratio = Number((ours / reference).toFixed(3));
  process.stdout.write(`${JSON.stringify({ name, ours, reference, ratio, goal })}\n`);
}
