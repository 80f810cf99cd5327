import type { Route } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { goOn, hydrated, passToReview, passToWelcome, signIn, takeBack, windClock } from "./support/steps.ts";

const label = {
  nameLatin: "TESTER, Step",
  nameChinese: "測試步",
  hospitalNo: "H9931001",
  episodeNo: "E9931001",
};

test("a step without a network is kept over a reload, goes out by itself, and shows no page before its answer", async ({
  page,
  context,
}) => {
  await signIn(page);
  await passToWelcome(page, label);
  await page.getByRole("button", { name: "開始閱讀" }).click();
  await page.waitForURL("**/bedside/read/1");
  await hydrated(page);

  await context.setOffline(true);
  await goOn(page).click();
  await expect(page.getByText("網絡中斷，尚未儲存。你看過的內容仍在，我們會自動再試。")).toBeVisible();
  await expect(page).toHaveURL(/\/bedside\/read\/1$/);
  await context.setOffline(false);
  await page.waitForURL("**/bedside/read/2");

  // Pages come, answers do not: the press outlives the reload.
  await hydrated(page);
  const isStep = (method: string) => method === "POST";
  await page.route("**/bedside/read/2", (route) =>
    isStep(route.request().method()) ? route.abort() : route.continue(),
  );
  await goOn(page).click();
  await expect(page.locator('[data-code="offline"]')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-code="offline"]')).toBeVisible();
  await expect(page).toHaveURL(/\/bedside\/read\/2$/);
  const [{ fields }] = await page.evaluate(() => JSON.parse(Object.values(sessionStorage).join()));
  expect(fields).toEqual([
    ["handOverId", expect.stringMatching(/^[0-9a-f-]{36}$/)],
    ["step", "2"],
  ]);
  await page.unroute("**/bedside/read/2");
  await page.getByRole("button", { name: "立即再試" }).click();
  await page.waitForURL("**/bedside/read/3");

  // What was pressed once is not pressed again by coming back.
  await page.goto("/bedside/read/2");
  await hydrated(page);
  await expect(page).toHaveURL(/\/bedside\/read\/2$/);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test("handing back without a network says so, and is done when there is one", async ({ page, context }) => {
  await signIn(page);
  await passToWelcome(page, { ...label, hospitalNo: "H9931002", episodeNo: "E9931002" });
  await hydrated(page);
  await context.setOffline(true);
  await page.getByRole("button", { name: "這不是我" }).click();
  await expect(page.locator('[data-code="offline"]')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("請把平板交回護士。")).toBeVisible();
});

test("a link without a network says so and keeps the page, and is followed when there is one", async ({
  page,
  context,
}) => {
  await signIn(page);
  await passToWelcome(page, { ...label, hospitalNo: "H9931003", episodeNo: "E9931003" });
  await page.goto("/bedside/read/1");
  await hydrated(page);
  await context.setOffline(true);
  await page.getByRole("link", { name: "上一頁" }).click();
  await expect(page.getByText("網絡中斷，未能打開這一頁。你看過和填過的內容仍在，我們會自動再試。")).toBeVisible();
  await expect(page).toHaveURL(/\/bedside\/read\/1$/);
  await context.setOffline(false);
  await page.waitForURL("**/bedside");

  // Whoever thinks better of it goes where the second press leads.
  await page.goto("/bedside/read/1");
  await hydrated(page);
  await context.setOffline(true);
  await page.getByRole("link", { name: "上一頁" }).click();
  await expect(page.locator('[data-code="offline"]')).toBeVisible();
  await goOn(page).click();
  await context.setOffline(false);
  await page.waitForURL("**/bedside/read/2");
});

test("a mark, a text size and a typed name without a network: nothing is lost, and each goes out when there is one", async ({
  page,
  context,
}) => {
  const offline = page.locator('[data-code="offline"]');
  await signIn(page);
  await passToWelcome(page, { ...label, hospitalNo: "H9931004", episodeNo: "E9931004" });
  await page.goto("/bedside/read/1");
  await hydrated(page);
  await context.setOffline(true);
  await page.locator('button[name="ask"]').first().click();
  await expect(offline).toBeVisible();
  await expect(offline).toBeInViewport();
  await context.setOffline(false);
  await expect(page.locator('button[name="unmark"]')).toHaveCount(1);
  await expect(offline).toHaveCount(0);

  await context.setOffline(true);
  await page.getByRole("button", { name: "特大" }).click();
  await expect(offline).toBeVisible();
  await context.setOffline(false);
  await expect(page.locator("html")).toHaveAttribute("data-text-size", "extra-large");
  await page.locator('button[name="unmark"]').click();
  await expect(page.locator('button[name="unmark"]')).toHaveCount(0);

  await passToReview(page);
  await page.goto("/bedside/sign/typed");
  await hydrated(page);
  await context.setOffline(true);
  await page.getByLabel("全名").fill("Tester Step");
  await page.getByRole("button", { name: "確認簽署" }).click();
  await expect(offline).toBeVisible();
  await expect(page.getByLabel("全名")).toHaveValue("Tester Step");
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: /見證人/ })).toBeVisible();
  await hydrated(page);
  await context.setOffline(true);
  await page.getByLabel("職員編號").fill("N20533");
  await page.getByLabel("職員密碼").fill("000000");
  await page.getByRole("button", { name: "開始簽署" }).click();
  await expect(offline).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("職員編號或密碼不正確。請再試一次。")).toBeVisible();
  await expect(page.getByLabel("職員編號")).toHaveValue("N20533");
  await expect(page.getByLabel("職員密碼")).toHaveValue("");
});

test("two answers without a network: the later one is meant, and the earlier is never sent", async ({
  page,
  context,
}) => {
  await signIn(page);
  await passToWelcome(page, { ...label, hospitalNo: "H9931005", episodeNo: "E9931005" });
  await passToReview(page);
  await hydrated(page);
  await context.setOffline(true);
  await page.getByRole("button", { name: /我想再考慮/ }).click();
  await expect(page.locator('[data-code="offline"]')).toBeVisible();
  await page.getByRole("button", { name: /我想簽署/ }).click();
  await page.getByRole("button", { name: /我想再考慮/ }).click();
  await page.getByRole("button", { name: /我想簽署/ }).click();
  await context.setOffline(false);
  await page.waitForURL("**/bedside/sign");
  await expect(page.locator("canvas[data-open=true]")).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/\/bedside\/sign$/);
});

test("a line that is dead without saying so: after 20 seconds the page says it, and a press goes on with the step", async ({
  page,
}) => {
  await signIn(page);
  await passToWelcome(page, { ...label, hospitalNo: "H9931006", episodeNo: "E9931006" });
  await page.goto("/bedside/read/1");
  await hydrated(page);
  // The first is taken and never answered.
  let steps = 0;
  await page.route("**/bedside/read/1", (route) => {
    if (route.request().method() === "POST") steps += 1;
    return steps === 1 ? undefined : route.continue();
  });
  await windClock(page);
  await goOn(page).click();
  await expect(page.locator("[aria-busy=true]")).toBeVisible();
  await page.clock.runFor("00:21");
  await expect(page.locator('[data-code="offline"]')).toBeVisible();
  steps += 1;
  await page.getByRole("button", { name: "立即再試" }).click();
  await page.waitForURL("**/bedside/read/2");
  expect(steps).toBe(3);
});

test("questions marked without a network hold the signature, whatever is pressed after them, and over a reload", async ({
  page,
  context,
}) => {
  const marks = page.locator('button[name="unmark"]');
  const ask = (n: number) => page.locator('button[name="ask"]').nth(n).click();
  await signIn(page);
  await passToWelcome(page, { ...label, hospitalNo: "H9931007", episodeNo: "E9931007" });
  await page.goto("/bedside/read/2");
  await hydrated(page);
  await context.setOffline(true);
  await ask(0);
  await expect(page.locator('[data-code="offline"]')).toBeVisible();
  await ask(1);
  await page.getByRole("button", { name: "特大" }).click();
  await page.getByRole("button", { name: "高對比" }).click();
  await goOn(page).click();
  await context.setOffline(false);
  await page.waitForURL("**/bedside/read/3");
  await expect(page.locator("html")).toHaveAttribute("data-text-size", "extra-large");
  await expect(page.locator("html")).toHaveAttribute("data-contrast", "high");
  await page.goto("/bedside/read/2");
  await expect(marks).toHaveCount(2);

  // Pages come, answers do not; and then the tab goes to another page.
  await hydrated(page);
  let isDead = true;
  await page.route("**/bedside/**", (route) =>
    isDead && route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await ask(0);
  await marks.first().click();
  await expect(page.locator('[data-code="offline"]')).toBeVisible();
  await page.goto("/bedside/read/5");
  await expect(page.locator('[data-code="offline"]')).toBeVisible();
  isDead = false;
  await page.getByRole("button", { name: "立即再試" }).click();
  await expect(page.locator('[data-code="offline"]')).toHaveCount(0);
  await passToReview(page);
  await page.getByRole("button", { name: /我想簽署/ }).click();
  await expect(page.locator('[data-code="questions-open"]')).toBeVisible();
  await page.goto("/bedside/read/2");
  await expect(marks).toHaveCount(2);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test("a mark that hangs is not overtaken by the answer that was pressed after it", async ({ page }) => {
  await signIn(page);
  await passToWelcome(page, { ...label, hospitalNo: "H9931008", episodeNo: "E9931008" });
  await page.goto("/bedside/read/2");
  await hydrated(page);
  const held: Route[] = [];
  let isDead = true;
  await page.route("**/bedside/read/2", (route) => {
    const isHeld = isDead && route.request().method() === "POST";
    return isHeld ? void held.push(route) : route.continue();
  });
  await windClock(page);
  await page.locator('button[name="ask"]').first().click();
  await expect.poll(() => held.length).toBe(1);
  await page.getByRole("button", { name: "交回護士" }).click();
  await page.clock.runFor("00:21");
  await expect(page.locator('[data-code="offline"]')).toBeVisible();
  isDead = false;
  await held[0]?.abort();
  await page.clock.runFor("00:04");
  await page.waitForURL("**/bedside/done");
  await page.clock.resume();
  await takeBack(page);
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByRole("button", { name: "開始閱讀" })).toBeVisible();
  await page.goto("/bedside/read/2");
  await expect(page.locator('button[name="unmark"]')).toHaveCount(1);
});

for (const { press, outcome } of [
  { press: /我不簽署/, outcome: "你選擇不簽署" },
  { press: /我想再考慮/, outcome: "" },
  { press: "交回護士", outcome: "" },
]) {
  test(`an answer that was stored and not heard of is told as it is: ${press}`, async ({ page }) => {
    await signIn(page);
    await passToWelcome(page, {
      ...label,
      hospitalNo: `H993102${outcome.length}${String(press).length}`,
      episodeNo: "E9931020",
    });
    await passToReview(page);
    await hydrated(page);
    if (outcome) {
      await page.getByRole("button", { name: press }).click();
      await expect(page.getByRole("heading", { name: outcome })).toBeVisible();
      await hydrated(page);
    }
    let lost = 0;
    await page.route("**/bedside/*", async (route) => {
      if (route.request().method() !== "POST" || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await page.getByRole("button", { name: press }).click();
    await page.waitForURL("**/bedside/done");
    await expect(page.getByText("請把平板交回護士。")).toBeVisible();
    expect(lost).toBe(1);
    const cookies = await page.context().cookies();
    expect(cookies.find(({ name }) => name === "bc_bedside")?.value).toMatch(/\.ended$/);
  });
}
