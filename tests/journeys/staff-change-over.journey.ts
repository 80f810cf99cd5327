import { join } from "node:path";
import type { Page } from "@playwright/test";
import Database from "better-sqlite3";
import { STAFF_COOKIE } from "../../lib/session/cookies.ts";
import { DEMO_PIN } from "../../prisma/demo-staff.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/journey.ts";
import { startServer } from "./support/server.ts";
import {
  hydrated,
  NURSE,
  passToReview,
  passToWelcome,
  scanLabel,
  signByPointer,
  signIn,
  signOut,
  takeBack,
} from "./support/steps.ts";

const MANAGER = "M10077";
const NEW_PIN = "714203";

const label = (n: number) => ({
  nameLatin: `TESTER, Shift ${n}`,
  nameChinese: "測試更",
  hospitalNo: `H99600${n}`,
  episodeNo: `E99600${n}`,
});

const whoIsHere = (page: Page) => page.locator("header strong");
const pin = (page: Page) => page.getByLabel(/^(你的)?密碼$/);

/** What axe says of a page, in both languages; ends in Chinese. */
async function expectAccessibleInBoth(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expectAccessible(page);
  await page.locator("header button[lang='zh-HK']").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-HK");
}

test("the session expires on the confirmation page: PIN, then exactly the same screen", async ({ page }) => {
  await signIn(page);
  await passToWelcome(page, label(1));
  await passToReview(page);
  await signByPointer(page);
  await takeBack(page);
  await expect(page.getByRole("heading", { name: "職員確認" })).toBeVisible();
  const screen = page.url();
  const shown = await page.locator("main").textContent();

  await page.getByRole("checkbox", { name: "我看着病人本人簽署" }).check({ force: true });
  await page.getByRole("checkbox", { name: "病人的問題已獲解答" }).check({ force: true });
  await page.context().addCookies([{ name: STAFF_COOKIE, value: "expired", url: new URL("/", screen).href }]);
  await page.getByRole("button", { name: "確認並完成" }).click();
  await expect(page.getByRole("heading", { name: "職員登入" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "登入時間已過" })).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.getByLabel("職員編號").fill(NURSE);
  await pin(page).fill(DEMO_PIN);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(screen);
  await expect(page.getByRole("heading", { name: "職員確認" })).toBeVisible();
  expect(await page.locator("main").textContent()).toBe(shown);
  await expect(page.locator("main svg[role='img']").first()).toBeVisible();

  // The same when a page is opened, by whoever comes along.
  await page.context().clearCookies({ name: STAFF_COOKIE });
  await page.goto(screen);
  await page.getByLabel("職員編號").fill("N20533");
  await pin(page).fill(DEMO_PIN);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(screen);
});

test("a page to come back to is one of ours, or none", async ({ page }) => {
  for (const next of ["//example.org/ward", "https://example.org/ward", "/ward/..%2F..%2Fbedside", "/\\example.org"]) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByLabel("職員編號").fill(NURSE);
    await pin(page).fill(DEMO_PIN);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/ward$/);
  }
});

test("nurses change over in one tap and a PIN", async ({ page }) => {
  await signIn(page);
  await scanLabel(page, label(2));
  await page.getByRole("button", { name: "資料正確，下一步" }).click();
  await page.waitForURL("**/identity");
  const screen = page.url();

  let taps = 0;
  const tap = async (target: ReturnType<Page["locator"]>) => {
    taps += 1;
    await target.tap();
  };
  await tap(page.getByRole("link", { name: "換人" }));
  await expect(page.getByRole("heading", { name: "換人" })).toBeVisible();
  await expectAccessibleInBoth(page);
  await tap(page.getByText("李家明"));
  // No tap on the PIN field, none on a button.
  await expect(pin(page)).toBeFocused();
  await page.keyboard.type(DEMO_PIN);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(screen);
  await expect(whoIsHere(page)).toHaveText("李家明");
  expect(taps, "the command, and the own name").toBe(2);

  // Whoever used the tablet last is on top; with the keyboard the arrow keys stay in the list.
  await page.getByRole("link", { name: "換人" }).press("Enter");
  await expect(page.getByRole("radio").first()).toHaveAccessibleName(/何嘉欣/);
  await page.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio").nth(1)).toBeFocused();
  await page.getByRole("link", { name: "返回，不換人" }).click();
  await expect(page).toHaveURL(screen);
  await expect(whoIsHere(page)).toHaveText("李家明");
});

test("a wrong PIN at change-over leaves the first nurse signed in", async ({ page }) => {
  await signIn(page);
  await page.getByRole("link", { name: "換人" }).click();
  await hydrated(page);
  await page.getByRole("button", { name: "接手" }).click();
  await expect(page.getByRole("link", { name: "請選你的名字，或輸入職員編號" })).toBeVisible();
  await expect(page.getByRole("link", { name: "請輸入密碼" })).toBeVisible();
  await expectAccessible(page);
  await page.getByText("李家明").click();
  await page.keyboard.type("000000");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-code]")).toHaveAttribute("data-code", "wrong-pin");
  await expect(page.getByRole("radio", { name: /李家明/ })).toBeChecked();
  await page.goto("/ward");
  await expect(whoIsHere(page)).toHaveText("何嘉欣");

  // Someone of another ward takes the tablet, and not what was open on it.
  await scanLabel(page, label(3));
  await page.getByRole("link", { name: "換人" }).click();
  await page.getByText("不在名單上？").click();
  await page.getByLabel("職員編號").fill("n31002");
  await pin(page).fill(DEMO_PIN);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/ward$/);
  await expect(whoIsHere(page)).toHaveText("周慧敏");
});

test("nurses change over without a script", async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.url, locale: "zh-HK", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/ward/new");
  await page.getByLabel("職員編號").fill(NURSE);
  await pin(page).fill(DEMO_PIN);
  await page.getByRole("button", { name: "登入" }).click();
  await expect(page).toHaveURL(/\/ward\/new$/);
  await page.getByRole("link", { name: "換人" }).click();
  await page.getByRole("radio", { name: /李家明/ }).check({ force: true });
  await pin(page).fill(DEMO_PIN);
  await page.getByRole("button", { name: "接手" }).click();
  await expect(page).toHaveURL(/\/ward\/new$/);
  await expect(whoIsHere(page)).toHaveText("李家明");
  await context.close();
});

async function wrongPin(page: Page, times: number): Promise<void> {
  for (let attempt = 0; attempt < times; attempt += 1) {
    await page.getByLabel("職員編號").fill("N20533");
    await pin(page).fill(`00000${attempt}`);
    await page.getByRole("button", { name: "登入" }).click();
    await expect(pin(page)).toHaveValue("");
  }
}

/** The lock of the third wrong PIN lasts 5 seconds, that of the fifth 5 minutes: this spares the test the wait. */
function lengthenLock(dataDir: string): void {
  const database = new Database(join(dataDir, "consent.db"));
  const until = new Date(Date.now() + 300_000).toISOString();
  database.prepare("UPDATE WrongPin SET lockedUntil = ? WHERE key LIKE 'tablet:%'").run(until);
  database.close();
}

test("the ward manager resets a nurse's PIN and unlocks a tablet", async ({ browser }) => {
  // A server of its own: other journeys lock tablets too, and sign in with the PIN that is reset here.
  const server = await startServer();
  const tablet = async () =>
    (await browser.newContext({ baseURL: server.url, locale: "zh-HK", hasTouch: true })).newPage();
  const [page, other] = [await tablet(), await tablet()];
  await signIn(other, "N20533");
  await signOut(other);
  await other.waitForURL(/\/sign-in/);
  await wrongPin(other, 4);
  await expect(other.locator("[data-code]")).toHaveAttribute("data-code", "tablet-locked");
  lengthenLock(server.dataDir);

  await signIn(page, MANAGER);
  await page.getByRole("link", { name: "病房管理" }).click();
  await expect(page.getByRole("heading", { name: "病房管理" })).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.getByLabel("重設李家明的密碼").click();
  const row = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "李家明" }) });
  await row.getByLabel("新密碼").fill(NEW_PIN);
  await row.getByRole("button", { name: "重設密碼" }).click();
  await expect(row.getByRole("status")).toHaveText("已儲存。");
  await page.getByRole("button", { name: /^立即解鎖平板/ }).click();
  await expect(page.getByText("已鎖上")).toHaveCount(0);
  const unlocked = page.getByText(/^解鎖平板 5B-\d+$/);
  await expect(unlocked).toBeVisible();
  const name = ((await unlocked.textContent()) ?? "").replace("解鎖平板 ", "");
  await expect(page.getByText("重設密碼：李家明")).toBeVisible();

  await other.getByLabel("職員編號").fill("N20533");
  await pin(other).fill(NEW_PIN);
  await other.getByRole("button", { name: "登入" }).click();
  await expect(whoIsHere(other)).toHaveText("李家明");

  // A tablet that is retired ends what is open on it; one in a patient's hands is the patient's.
  const tablets = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /^5B-/ }) });
  const held = tablets.filter({ hasText: "在病人手中" }).first();
  await held.getByText("停用", { exact: true }).click();
  await held.getByRole("button", { name: /^確定停用/ }).click();
  await expect(held.getByRole("alert")).toContainText("正在病人手中");
  const retired = tablets.filter({ has: page.getByRole("heading", { name }) });
  await retired.getByText("停用", { exact: true }).click();
  await retired.getByRole("button", { name: /^確定停用/ }).click();
  await expect(retired).toHaveCount(0);
  await other.goto("/ward");
  await expect(other.getByRole("heading", { name: "職員登入" })).toBeVisible();
  await Promise.all([page, other].map((each) => each.context().close()));
  await server.stop();
});

test("the ward manager changes the settings, and sees who changed them", async ({ browser }) => {
  // A server of its own: what is set here would hold for every other patient's journey.
  const server = await startServer();
  const context = await browser.newContext({ baseURL: server.url, locale: "zh-HK" });
  const page = await context.newPage();
  await signIn(page, MANAGER);
  await page.getByRole("link", { name: "設定" }).click();
  await expectAccessibleInBoth(page);
  const section = (name: string) => page.getByRole("region", { name });

  await section("醫院名稱").getByRole("textbox").fill("聖心醫院");
  await section("醫院名稱").getByRole("button", { name: "儲存" }).click();
  await expect(section("醫院名稱").getByRole("status")).toBeVisible();
  await expect(section("醫院名稱").getByRole("textbox")).toHaveValue("聖心醫院");
  await expect(section("醫院名稱")).toContainText("由陳淑儀更改");

  await section("簽署表示").getByLabel("中文字句").fill("我已閱讀本單張，並知道上列四級風險。");
  await section("簽署表示").getByRole("button", { name: "儲存" }).click();
  await expect(section("簽署表示")).toContainText("現用第 2 版");

  await section("同意的有效期").getByRole("textbox").fill("三個月");
  await section("同意的有效期").getByRole("button", { name: "儲存" }).click();
  await expect(section("同意的有效期").locator("[data-code='input-invalid']")).toBeVisible();
  await expect(section("同意的有效期").getByRole("textbox")).toHaveValue("三個月");
  await expectAccessible(page);

  const formats = section("標籤條碼格式");
  const added = formats.getByRole("group", { name: "新增格式" });
  await added.getByLabel("分隔符號").selectOption(";");
  await formats.getByRole("group", { name: "格式 1" }).getByLabel("分隔符號").selectOption("");
  await formats.getByRole("button", { name: "儲存" }).click();
  await expect(added.getByText(/每個格式/)).toBeVisible();
  await expect(added.getByLabel("分隔符號")).toHaveValue(";");
  for (const [index, field] of ["hospital-no", "episode-no", "name-latin", "name-chinese"].entries()) {
    await added.getByLabel(`第 ${index + 1} 欄`).selectOption(field);
  }
  await formats.getByRole("button", { name: "儲存" }).click();
  await expect(formats.getByRole("status")).toBeVisible();
  await expect(formats.getByRole("group", { name: "格式 1" }).getByLabel("分隔符號")).toHaveValue("^");
  await expect(formats.getByRole("group", { name: "格式 3" }).getByLabel("第 4 欄")).toHaveValue("name-chinese");
  await expect(added.getByLabel("分隔符號")).toHaveValue("");

  await page.getByRole("link", { name: "病房管理" }).click();
  await expect(page.getByText("更改設定：簽署表示")).toBeVisible();
  await context.close();
  await server.stop();
});

test("a nurse cannot open the manager's pages", async ({ page }) => {
  await signIn(page);
  await expect(page.getByRole("link", { name: "病房管理" })).toHaveCount(0);
  for (const path of ["/ward/manage", "/ward/manage/settings"]) {
    expect((await page.goto(path))?.status(), path).toBe(403);
    await expect(page.getByRole("heading", { name: "你不能使用這一頁" })).toBeVisible();
  }
});
