import type { CDPSession, Page } from "@playwright/test";

export const SAMPLES_A_SECOND = 240;
const STROKE_SAMPLES = 240;
const STROKES = 3;

/** Loops of a practised hand, as fractions of the pad; no two samples of a stroke lie on one spot. */
export function penStrokes(): [number, number][][] {
  return Array.from({ length: STROKES }, (_, stroke) =>
    Array.from({ length: STROKE_SAMPLES }, (_, n): [number, number] => {
      const turn = (n / STROKE_SAMPLES) * Math.PI * 6;
      return [0.1 + 0.25 * stroke + (n / STROKE_SAMPLES) * 0.25 + 0.03 * Math.cos(turn), 0.5 + 0.28 * Math.sin(turn)];
    }),
  );
}

/** Writes with a pen that reports 240 times a second, whether or not the page keeps up. Gives how many samples went out. */
export async function writeFast(page: Page, cdp: CDPSession): Promise<number> {
  const box = await page.locator("canvas[data-open=true]").boundingBox();
  if (!box) throw new Error("There is no pad");
  let sent = 0;
  for (const stroke of penStrokes()) {
    const answers: Promise<unknown>[] = [];
    const at = ([x, y]: [number, number]) => ({ x: box.x + x * box.width, y: box.y + y * box.height });
    const pen = (type: "mousePressed" | "mouseMoved" | "mouseReleased", spot: [number, number]) =>
      answers.push(
        cdp.send("Input.dispatchMouseEvent", {
          type,
          ...at(spot),
          pointerType: "pen",
          button: "left",
          buttons: type === "mouseReleased" ? 0 : 1,
          clickCount: 1,
        }),
      );
    const started = performance.now();
    const [first, ...rest] = stroke;
    if (!first) continue;
    pen("mousePressed", first);
    for (const [n, spot] of rest.entries()) {
      const due = started + ((n + 1) * 1000) / SAMPLES_A_SECOND;
      while (performance.now() < due) await new Promise((resolve) => setImmediate(resolve));
      pen("mouseMoved", spot);
    }
    pen("mouseReleased", rest.at(-1) ?? first);
    await Promise.all(answers);
    sent += stroke.length;
  }
  return sent;
}
