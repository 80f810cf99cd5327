import type { Page } from "@playwright/test";
import { holdBack } from "./support/hold-back.ts";
import { expect, test as plain } from "./support/journey.ts";
import { signedEvents } from "./support/signed-events.ts";
import { adopt, labelOf, openSigningWard, type SigningTablet } from "./support/signing-tablet.ts";
import { confirmSigned, draw, STROKES, strokesAreKept, takeBack } from "./support/steps.ts";

type Ward = Awaited<ReturnType<typeof openSigningWard>>;

const test = plain.extend<{ tablet: SigningTablet }, { ward: Ward }>({
  ward: [async ({ server }, use) => use(await openSigningWard(server.url)), { scope: "worker", timeout: 120_000 }],
  tablet: async ({ ward, server, context }, use, { testId }) => {
    const tablet = await ward.toPad(labelOf(testId.slice(-8).toUpperCase()));
    await adopt(context, server.url, tablet);
    await use(tablet);
  },
});

const NO_NETWORK = /網絡中斷，尚未儲存。/;
const unsent = (page: Page) => page.locator('[data-code="unsent"]');
const count = (page: Page, strokes: number) => expect(page.getByText(`已簽 ${strokes} 筆`)).toBeVisible();
const done = (page: Page) => expect(page.getByRole("heading", { name: /已簽妥/ })).toBeVisible({ timeout: 30_000 });
const press = (page: Page) => page.getByRole("button", { name: "確認簽署" }).click();

/** What rests on this tablet, by store. */
function resting(page: Page): Promise<Record<"drafts" | "unsent", number>> {
  return page.evaluate(async () => {
    const open = indexedDB.open("bedside-consent");
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const transaction = open.result.transaction(["drafts", "unsent"]);
    const [drafts, unsent] = (["drafts", "unsent"] as const).map((name) => transaction.objectStore(name).count());
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    open.result.close();
    return { drafts: drafts?.result ?? -1, unsent: unsent?.result ?? -1 };
  });
}

test("unfinished ink outlives a reload and a lost tab, and nothing of it is left after clear, receipt or hand-back", async ({
  page,
  context,
  tablet,
  server,
}) => {
  await page.goto("/bedside/sign");
  await draw(page, STROKES.slice(0, 2));
  await expect(page.getByText("未提交的筆劃已加密，暫存在這部平板。")).toBeVisible();
  await strokesAreKept(page, 2);
  await page.reload();
  await count(page, 2);
  await expect(page.locator('[data-code="ink-restored"]')).toBeVisible();
  await draw(page, STROKES.slice(2));
  await count(page, 3);
  await strokesAreKept(page, 3);
  await page.close();

  const reopened = await context.newPage();
  await reopened.goto("/bedside/sign");
  await count(reopened, 3);
  await reopened.getByRole("button", { name: "清除重簽" }).click();
  await expect.poll(() => resting(reopened)).toEqual({ drafts: 0, unsent: 0 });
  await reopened.reload();
  await draw(reopened, STROKES);
  await expect.poll(() => resting(reopened)).toEqual({ drafts: 1, unsent: 0 });
  await press(reopened);
  await done(reopened);
  expect(await resting(reopened)).toEqual({ drafts: 0, unsent: 0 });
  const [signed, ...more] = signedEvents(server.dataDir, tablet.submissionId);
  expect(more).toEqual([]);
  expect(signed?.ink?.strokes).toHaveLength(STROKES.length);
});

test("handed back with ink on the pad: nothing of it stays on the tablet", async ({ page, tablet }) => {
  expect(tablet.submissionId).toBeTruthy();
  await page.goto("/bedside/sign");
  await draw(page, STROKES);
  await expect.poll(() => resting(page)).toEqual({ drafts: 1, unsent: 0 });
  await page.getByRole("button", { name: "交回護士" }).click();
  await expect(page.getByText("請把平板交回護士。")).toBeVisible();
  await expect.poll(() => resting(page)).toEqual({ drafts: 0, unsent: 0 });
});

test("the network is gone and so is the tab: the signature waits, sealed, and goes out by itself once", async ({
  page,
  context,
  tablet,
  server,
}) => {
  await page.goto("/bedside/sign");
  await draw(page, STROKES);
  await page.route("**/bedside/submit", (route) => route.abort());
  await press(page);
  await expect(page.getByText("簽名已加密，安全存放在這部平板")).toBeVisible();
  expect(await resting(page)).toEqual({ drafts: 1, unsent: 1 });
  await page.close();

  const reopened = await context.newPage();
  await reopened.goto("/bedside/sign");
  await done(reopened);
  expect(await resting(reopened)).toEqual({ drafts: 0, unsent: 0 });
  expect(signedEvents(server.dataDir, tablet.submissionId)).toHaveLength(1);
});

test("stored, and the network is gone before the next page: it says that it is stored, and goes on by itself", async ({
  page,
  tablet,
  server,
}) => {
  await page.goto("/bedside/sign");
  await draw(page, STROKES);
  let asked = 0;
  await page.route("**/bedside/done", (route) => {
    asked += 1;
    return route.abort();
  });
  await press(page);
  await expect(page.getByText("簽名已儲存。網絡暫時中斷，恢復後會自動顯示下一頁。")).toBeVisible();
  expect(signedEvents(server.dataDir, tablet.submissionId)).toHaveLength(1);
  expect(await resting(page)).toEqual({ drafts: 0, unsent: 0 });
  await page.getByRole("button", { name: "立即再試" }).click();
  await expect.poll(() => asked).toBeGreaterThan(1);
  await expect(page).toHaveURL(/\/bedside\/sign$/);
  await page.unroute("**/bedside/done");
  await done(page);
});

test("confirmed while the pen is still down: what is signed is what is seen, and nothing is left behind", async ({
  page,
  server,
  tablet,
}) => {
  await page.goto("/bedside/sign");
  const pad = page.locator("canvas[data-open=true]");
  await pad.waitFor();
  await draw(page, STROKES);
  const box = await pad.boundingBox();
  if (!box) throw new Error("There is no pad");
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.7, 0.4));
  await page.mouse.down();
  await page.mouse.move(...at(0.75, 0.5), { steps: 5 });
  const letGo = await holdBack(page, "**/bedside/submit");
  await page.getByRole("button", { name: "確認簽署" }).press("Enter");
  const picture = () => page.locator("canvas[role=img]").evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const signed = await picture();
  await page.mouse.move(...at(0.9, 0.8), { steps: 5 });
  await page.mouse.up();
  expect(await picture()).toBe(signed);
  letGo();
  await done(page);
  const [event] = signedEvents(server.dataDir, tablet.submissionId);
  expect(event?.ink?.strokes).toHaveLength(STROKES.length + 1);
  const last = event?.ink?.strokes.at(-1)?.at(-1);
  expect(last?.x).toBeCloseTo(0.75, 2);
  expect(last?.y).toBeCloseTo(0.5, 2);
  expect(await resting(page)).toEqual({ drafts: 0, unsent: 0 });
});

test("an answer that is no receipt of the server's is never taken for one", async ({ page, tablet, server }) => {
  await page.goto("/bedside/sign");
  await draw(page, STROKES);
  let answers = 0;
  await page.route("**/bedside/submit", async (route) => {
    answers += 1;
    const real = await route.fetch();
    const receipt = await real.json();
    const { proof, ...facts } = receipt;
    await route.fulfill({ json: answers === 1 ? facts : { ...facts, proof, reference: "L26-0000-0000" } });
  });
  await press(page);
  await expect(page.getByText(NO_NETWORK)).toBeVisible();
  await page.getByRole("button", { name: "立即再試" }).click();
  await expect.poll(() => answers).toBe(2);
  await expect(page.getByText(NO_NETWORK)).toBeVisible();
  expect(await resting(page)).toEqual({ drafts: 1, unsent: 1 });
  await page.unrouteAll({ behavior: "wait" });
  await page.getByRole("button", { name: "立即再試" }).click();
  await done(page);
  expect(signedEvents(server.dataDir, tablet.submissionId)).toHaveLength(1);
});

test("taken back before it was sent: staff are told, it stays until they have read it, and it never signs", async ({
  page,
  tablet,
  server,
}) => {
  await page.goto("/bedside/sign");
  await draw(page, STROKES);
  await page.route("**/bedside/submit", (route) => route.abort());
  await press(page);
  await expect(page.getByText(NO_NETWORK)).toBeVisible();
  await page.goto("/bedside/locked");
  await expect(unsent(page)).toContainText("未送出");
  await takeBack(page);
  await expect(page.getByRole("heading", { name: "把平板交給病人" })).toBeVisible();
  await expect(unsent(page)).toContainText("未送出");
  expect((await resting(page)).drafts).toBe(0);
  await page.unroute("**/bedside/submit");
  const isVoid = page.locator('[data-code="unsent-void"]');
  await expect(isVoid).toContainText("這次簽署已經結束，這份簽名沒有儲存。請病人再簽一次。");
  await page.reload();
  await expect(isVoid).toContainText("請病人再簽一次");
  await page.getByRole("button", { name: "知道了" }).click();
  await expect(isVoid).toHaveCount(0);
  expect(await resting(page)).toEqual({ drafts: 0, unsent: 0 });
  expect(signedEvents(server.dataDir, tablet.submissionId)).toEqual([]);
});

test("stored, but the receipt never came: once staff have the tablet it says so by itself", async ({
  page,
  tablet,
  server,
}) => {
  await page.goto("/bedside/sign");
  await draw(page, STROKES);
  await page.route("**/bedside/submit", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await press(page);
  await expect(page.getByText(NO_NETWORK)).toBeVisible();
  await page.goto("/bedside/locked");
  await expect(unsent(page)).toBeVisible();
  await takeBack(page);
  await expect(page.getByRole("heading", { name: "職員確認" })).toBeVisible();
  await page.unroute("**/bedside/submit");
  await expect(page.getByText("平板上的簽名已全部送出並儲存。")).toBeVisible();
  expect(await resting(page)).toEqual({ drafts: 0, unsent: 0 });
  expect(signedEvents(server.dataDir, tablet.submissionId)).toHaveLength(1);
  await confirmSigned(page);
});

test("a very short signature is asked about once, recorded as affirmed, and shown to the nurse", async ({
  page,
  tablet,
  server,
}) => {
  await page.goto("/bedside/sign");
  await draw(page, [
    [
      [0.4, 0.5],
      [0.43, 0.51],
    ],
  ]);
  await press(page);
  await expect(page.getByText("簽名好像很短。這是你的簽名嗎？")).toBeVisible();
  const yes = page.getByRole("button", { name: "是，這是我的簽名" });
  await expect(async () => {
    if (await yes.isVisible()) await yes.click();
    await expect(yes).toHaveCount(0, { timeout: 300 });
  }).toPass();
  await done(page);
  expect(signedEvents(server.dataDir, tablet.submissionId)[0]?.isShortAffirmed).toBe(true);
  await takeBack(page);
  await expect(page.getByText("簽名很短，簽署人已確認是自己的簽名")).toBeVisible();
});

for (const [situation, spoil] of [
  [
    "storage is denied",
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("denied", "SecurityError");
      };
    },
  ],
  [
    "storage is full",
    () => {
      IDBObjectStore.prototype.put = function put() {
        this.transaction.abort();
        throw new DOMException("full", "QuotaExceededError");
      };
    },
  ],
  ["there is no cryptography", () => Object.defineProperty(crypto, "subtle", { value: undefined })],
] as const) {
  test(`${situation}: it signs all the same, and says what is safe`, async ({ page, tablet, server }) => {
    await page.addInitScript(spoil);
    await page.goto("/bedside/sign");
    await draw(page, STROKES);
    await expect(page.getByText("重新載入後，未提交的筆劃會消失。")).toBeVisible();
    await page.route("**/bedside/submit", (route) => route.abort());
    await press(page);
    await expect(page.getByText("請不要關閉這一頁")).toBeVisible();
    await page.unroute("**/bedside/submit");
    await page.getByRole("button", { name: "立即再試" }).click();
    await done(page);
    expect(signedEvents(server.dataDir, tablet.submissionId)).toHaveLength(1);
  });
}
