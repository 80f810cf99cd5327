import type { Page } from "@playwright/test";
import { randomFrom } from "../faults/random.ts";
import { expect, test } from "./support/journey.ts";
import { GESTURES } from "./support/pad-gestures.ts";
import { signedEvents } from "./support/signed-events.ts";
import { adopt, labelOf, openSigningWard } from "./support/signing-tablet.ts";

/** `GESTURES=1000` for the long run. */
const GESTURE_COUNT = Number(process.env.GESTURES ?? 150);
const SEED = Number(process.env.SEED ?? 20_261_125);

/** What the pad says, and what it shows: pixels of the ink, and of what runs ahead of it. */
function seen(page: Page) {
  return page.evaluate(async () => {
    // Asked for after the pad's own frame, and so answered after it.
    await new Promise(requestAnimationFrame);
    const isBlank = (canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return !new Uint32Array(pixels instanceof Uint8ClampedArray ? pixels.buffer : []).some((pixel) => pixel !== 0);
    };
    const [ink, ahead] = [...document.querySelectorAll("canvas")].map(isBlank);
    const strokes = /已簽 (\d+) 筆/.exec(document.querySelector("main")?.textContent ?? "")?.[1];
    return { isBlank: ink, isNothingAhead: ahead, strokes: Number(strokes ?? 0) };
  });
}

test("gestures of every kind: the pad says that it is empty exactly when it is blank", async ({
  page,
  context,
  server,
}) => {
  test.setTimeout(600_000);
  const ward = await openSigningWard(server.url);
  await adopt(context, server.url, await ward.toPad(labelOf("G1")));
  await page.goto("/bedside/sign");
  await page.locator("canvas[data-open=true]").waitFor();
  const cdp = await context.newCDPSession(page);
  const random = randomFrom(SEED);
  let [blanks, inked] = [0, 0];
  for (let n = 0; n < GESTURE_COUNT; n += 1) {
    const which = random.below(GESTURES.length);
    const box = await page.locator("canvas[role=img]").boundingBox();
    if (!box) throw new Error("The pad is gone");
    await GESTURES[which]?.({ page, cdp, random, box });
    const { isBlank, isNothingAhead, strokes } = await seen(page);
    expect([isBlank, isNothingAhead], `seed ${SEED}, gesture ${n} (kind ${which}), ${strokes} strokes`).toEqual([
      strokes === 0,
      true,
    ]);
    if (strokes === 0) blanks += 1;
    else inked += 1;
  }
  expect(Math.min(blanks, inked)).toBeGreaterThan(GESTURE_COUNT / 20);
});

test("turned ten times in the middle of one stroke: not a point is lost", async ({ page, context, server }) => {
  const ward = await openSigningWard(server.url);
  const tablet = await ward.toPad(labelOf("G2"));
  await adopt(context, server.url, tablet);
  await page.goto("/bedside/sign");
  const pad = page.locator("canvas[data-open=true]");
  await pad.waitFor();
  const sizes = [
    { width: 810, height: 1080 },
    { width: 1080, height: 810 },
  ];
  let sent = 0;
  const moveTo = async (x: number, y: number) => {
    const box = await pad.boundingBox();
    if (!box) throw new Error("The pad is gone");
    await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
    sent += 1;
  };
  await moveTo(0.1, 0.5);
  await page.mouse.down();
  for (let turn = 0; turn < 10; turn += 1) {
    for (let n = 1; n <= 8; n += 1) await moveTo(0.1 + turn * 0.08 + n * 0.01, 0.5 + (n % 2) * 0.1);
    await page.setViewportSize(sizes[turn % 2] ?? { width: 390, height: 844 });
    expect((await seen(page)).isBlank).toBe(false);
  }
  await page.mouse.up();
  await page.getByRole("button", { name: "確認簽署" }).click();
  await expect(page.getByRole("heading", { name: /已簽妥/ })).toBeVisible();
  const [signed] = signedEvents(server.dataDir, tablet.submissionId);
  expect(signed?.ink?.strokes.map((stroke) => stroke.length)).toEqual([sent]);
});

test("a pad without a pixel survives, and takes no point that has no place", async ({ page, context, server }) => {
  const ward = await openSigningWard(server.url);
  const tablet = await ward.toPad(labelOf("G3"));
  await adopt(context, server.url, tablet);
  await page.goto("/bedside/sign");
  await page.locator("canvas[data-open=true]").waitFor();
  const box = await page.locator("canvas[role=img]").boundingBox();
  const hide = (display: string) =>
    page.locator("canvas[role=img]").evaluate((canvas, value) => {
      (canvas.parentElement as HTMLElement).style.display = value;
    }, display);
  await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 100);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 200, { steps: 5 });
  await hide("none");
  await page.mouse.move((box?.x ?? 0) + 350, (box?.y ?? 0) + 250, { steps: 5 });
  await hide("");
  await page.mouse.up();
  await expect(page.getByText("已簽 1 筆")).toBeVisible();
  expect((await seen(page)).isBlank).toBe(false);
  await page.getByRole("button", { name: "確認簽署" }).click();
  await expect(page.getByRole("heading", { name: /已簽妥/ })).toBeVisible();
  expect(signedEvents(server.dataDir, tablet.submissionId)[0]?.ink?.strokes[0]).toHaveLength(6);
});
