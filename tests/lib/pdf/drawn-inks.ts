const PEN = "0.043 0.165 0.42";

/** One signature as it is drawn on a page, in points. */
export type DrawnInk = { width: number; height: number; strokes: number };

/** Every signature's paths on a page, in the order drawn. */
export function drawnInks(contents: string): DrawnInk[] {
  const form = new RegExp(`q ([\\d.]+) 0 0 [\\d. ]+ cm \\n1 J 1 j ${PEN} RG\\n([^Q]*)\\nS\\n Q`, "gu");
  return [...contents.matchAll(form)].map(([, scale, paths = ""]) => {
    const spots = [...paths.matchAll(/([\d.]+) ([\d.]+) [mlc]/gu)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
    return {
      width: (Math.max(...xs) - Math.min(...xs)) * Number(scale),
      height: (Math.max(...ys) - Math.min(...ys)) * Number(scale),
      strokes: paths.split(" m").length - 1,
    };
  });
}

/** How often text is written in the pen's colour: a name that was typed in place of a signature. */
export function penTexts(contents: string): number {
  return contents.split(`BT ${PEN} rg`).length - 1;
}
