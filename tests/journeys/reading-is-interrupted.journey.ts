import { expect, test } from "./support/journey.ts";
import { signedEvents } from "./support/signed-events.ts";
import { draw, goOn, PAGE_COUNT, passToWelcome, STROKES, signIn, strokesAreKept, takeBack } from "./support/steps.ts";

const label = (n: number) => ({
  nameLatin: `TESTER, Int ${n}`,
  nameChinese: "測試斷",
  hospitalNo: `H99200${n}`,
  episodeNo: `E99200${n}`,
});

test("a reload on every page and a rotation during signing lose nothing that was drawn", async ({ page, server }) => {
  await signIn(page);
  await page.reload();
  await passToWelcome(page, label(1));
  await page.reload();
  await page.getByRole("button", { name: "開始閱讀" }).click();
  for (let step = 1; step <= PAGE_COUNT; step += 1) {
    await page.waitForURL(`**/bedside/read/${step}`);
    await page.reload();
    await goOn(page).click();
  }
  await page.waitForURL("**/bedside/review");
  await page.reload();
  await expect(page.getByText(/已確認 \d\d:\d\d/)).toHaveCount(4);
  await page.getByRole("button", { name: /我想簽署/ }).click();

  await draw(page, STROKES);
  await strokesAreKept(page, STROKES.length);
  await page.reload();
  await expect(page.getByText("已取回剛才未提交的筆劃。")).toBeVisible();
  await expect(page.getByText(`已簽 ${STROKES.length} 筆`)).toBeVisible();

  await page.setViewportSize({ width: 810, height: 1080 });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.setViewportSize({ width: 1080, height: 810 });
  await expect(page.getByText(`已簽 ${STROKES.length} 筆`)).toBeVisible();
  // Read on its way to the page, which leaves as soon as it has it.
  let submissionId = "";
  await page.route("**/bedside/submit", async (route) => {
    const response = await route.fetch();
    ({ submissionId } = (await response.json()) as { submissionId: string });
    await route.fulfill({ response });
  });
  await page.getByRole("button", { name: "確認簽署" }).click();
  await expect(page.getByRole("heading", { name: /已簽妥/ })).toBeVisible();
  const strokes = signedEvents(server.dataDir, submissionId)[0]?.ink?.strokes ?? [];
  expect(strokes).toHaveLength(STROKES.length);
  for (const [index, stroke] of strokes.entries()) {
    const [x, y] = STROKES[index]?.[0] ?? [];
    expect(stroke[0]?.x).toBeCloseTo(x ?? 0, 2);
    expect(stroke[0]?.y).toBeCloseTo(y ?? 0, 2);
  }
});

test("the network is gone at the moment of signing: not done, tried again, stored once", async ({ page, context }) => {
  await signIn(page);
  await passToWelcome(page, label(2));
  await page.getByRole("button", { name: "開始閱讀" }).click();
  for (let step = 1; step <= PAGE_COUNT; step += 1) {
    await page.waitForURL(`**/bedside/read/${step}`);
    await goOn(page).click();
  }
  await page.getByRole("button", { name: /我想簽署/ }).click();
  await draw(page, STROKES);
  await context.setOffline(true);
  await page.getByRole("button", { name: "確認簽署" }).click();
  await expect(page.getByText(/網絡中斷，尚未儲存。簽名已加密，安全存放在這部平板/)).toBeVisible();
  await expect(page.getByRole("heading", { name: /已簽妥/ })).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: /已簽妥/ })).toBeVisible({ timeout: 30_000 });
});

test("the patient hands back in the middle; reading goes on where it stopped", async ({ page }) => {
  await signIn(page);
  await passToWelcome(page, label(3));
  await page.getByRole("button", { name: "開始閱讀" }).click();
  await page.waitForURL("**/bedside/read/1");
  await goOn(page).click();
  await page.waitForURL("**/bedside/read/2");
  await page.getByRole("button", { name: "交回護士" }).click();
  await expect(page.getByText("請把平板交回護士。")).toBeVisible();
  await takeBack(page);
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await page.getByRole("button", { name: "開始閱讀" }).click();
  await page.waitForURL("**/bedside/read/2");
});

test("a tab that was left open from an earlier hand-over turns no page in the next one", async ({ page, context }) => {
  await signIn(page);
  await passToWelcome(page, label(4));
  await page.goto("/bedside/read/3");
  const tab = await context.newPage();
  await tab.goto("/bedside/read/1");
  await tab.getByRole("button", { name: "交回護士" }).click();
  await takeBack(tab);
  await tab.getByRole("button", { name: "開始病人模式" }).click();
  await expect(tab.getByRole("button", { name: "開始閱讀" })).toBeVisible();
  await goOn(page).click();
  await page.waitForURL(/\/bedside$/);
  await tab.goto("/bedside/review");
  await expect(tab.getByText("還有未看的內容。")).toBeVisible();
  await expect(tab.getByRole("link", { name: "如何進行？" })).toBeVisible();
});
