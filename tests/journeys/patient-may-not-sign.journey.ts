import type { Page } from "@playwright/test";
import { DEMO_PIN } from "../../prisma/demo-staff.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/journey.ts";
import {
  answerChecks,
  CLEAR_ANSWERS,
  checkCardAndIdentity,
  type Label,
  NURSE,
  scanLabel,
  signIn,
  takeBack,
} from "./support/steps.ts";

const DOCTOR = "D55120";

const label = (n: number): Label => ({
  nameLatin: `TESTER, May Not ${n}`,
  nameChinese: "測試停",
  hospitalNo: `H99400${n}`,
  episodeNo: `E99400${n}`,
});

const next = (page: Page) => page.getByRole("button", { name: "下一步" });
const alert = (page: Page) => page.locator("main").getByRole("alert").first();
const consentUrl = (page: Page) => page.url().replace(/\/[a-z-]+$/, "");
const signingStarts = (page: Page) => expect(page.getByRole("button", { name: "開始閱讀" })).toBeVisible();

async function toChecks(page: Page, about: Label): Promise<string> {
  await signIn(page);
  await scanLabel(page, about);
  await checkCardAndIdentity(page);
  return consentUrl(page);
}

/** The two that can change within an hour are blank; the others stand. */
async function expectTwoAskedAnew(page: Page): Promise<void> {
  await expect(page.getByText("這兩題請重新問病人", { exact: false })).toBeVisible();
  await expect(page.locator("input:checked")).toHaveCount(5);
  await expect(page.locator('input[name="unwell"]:checked, input[name="sedated"]:checked')).toHaveCount(0);
  await next(page).click();
  await expect(alert(page)).toContainText("今天感到不適");
  await expect(alert(page)).toContainText("今天已使用鎮靜劑");
  await page.locator("label:has(#unwell-no)").click();
  await page.locator("label:has(#sedated-no)").click();
  await next(page).click();
}

async function statementOf(page: Page, field: RegExp, words: string, staffNumber: string): Promise<void> {
  await page.getByLabel(field).fill(words);
  await page.getByLabel("醫生的職員編號").fill(staffNumber);
  await page.getByLabel("醫生的密碼").fill(DEMO_PIN);
}

test("a patient who feels unwell: no way on until a doctor is named who was told", async ({ page }) => {
  const consent = await toChecks(page, label(1));
  await answerChecks(page, { ...CLEAR_ANSWERS, unwell: "yes" });
  await expect(page.getByText("請先通知醫生，再決定是否繼續。", { exact: false })).toBeVisible();
  await next(page).click();
  await expect(alert(page)).toContainText("請填寫已通知的醫生姓名");
  await expectAccessible(page);
  await page.goto(`${consent}/hand-over`);
  await expect(page).toHaveURL(`${consent}/checks`);
  await answerChecks(page, { ...CLEAR_ANSWERS, unwell: "yes" });
  await page.getByLabel("已通知的醫生姓名").fill("黃志恒醫生");
  await next(page).click();
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await signingStarts(page);
});

test("capacity doubted: it stops here, a nurse's PIN does not lift it, a doctor's finding does", async ({ page }) => {
  const consent = await toChecks(page, label(2));
  await page.getByRole("link", { name: "懷疑病人未能理解？" }).click();
  await page.getByRole("button", { name: "停止簽署" }).click();
  await expect(alert(page)).toContainText("請填寫已通知的醫生姓名");
  await expectAccessible(page);
  await page.getByLabel("已通知的醫生姓名").fill("黃志恒醫生");
  await page.getByRole("button", { name: "停止簽署" }).click();
  await page.waitForURL("**/status");
  await expect(page.getByText(/由何嘉欣提出，已通知黃志恒醫生。/)).toBeVisible();
  await expectAccessible(page);
  for (const step of ["/checks", "/hand-over", "/identity"]) {
    await page.goto(`${consent}${step}`);
    await expect(page).toHaveURL(`${consent}/status`);
  }
  await page.goto("/ward");
  await expect(page.getByRole("listitem").filter({ hasText: label(2).hospitalNo })).toContainText("懷疑未能理解");

  await page.goto(`${consent}/status`);
  await page.getByRole("button", { name: "記錄評估" }).click();
  await expect(alert(page)).toContainText("請填寫醫生的評估");
  await statementOf(page, /^評估結果/, "病人能複述程序和四級風險。", NURSE);
  await page.getByRole("button", { name: "記錄評估" }).click();
  await expect(alert(page)).toContainText("只可由醫生以自己的職員編號及密碼進行");
  await expect(page.getByLabel(/^評估結果/)).toHaveValue("病人能複述程序和四級風險。");
  await expectAccessible(page);
  await statementOf(page, /^評估結果/, "病人能複述程序和四級風險。", DOCTOR);
  await page.getByRole("button", { name: "記錄評估" }).click();
  await expect(page.getByText(/由黃志恒評估：病人能複述程序和四級風險。|黃志恒.*病人能複述/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "繼續", exact: true }).click();
  await expect(page.getByRole("heading", { name: "簽署前檢查" })).toBeVisible();
  await answerChecks(page);
  await next(page).click();
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await signingStarts(page);
});

test("capacity doubted and no finding: it goes on for a guardian only, and not for the patient", async ({ page }) => {
  const consent = await toChecks(page, label(3));
  await page.getByRole("link", { name: "不能繼續？" }).click();
  await page.getByRole("link", { name: "停止並通知醫生" }).click();
  await page.getByLabel("已通知的醫生姓名").fill("黃志恒醫生");
  await page.getByRole("button", { name: "停止簽署" }).click();
  await page.getByRole("button", { name: "繼續，由監護人簽署" }).click();
  await expect(page.getByText("現在只可由持監護令的監護人簽署。", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await answerChecks(page);
  await next(page).click();
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByText("懷疑病人未能理解，不能簽署。", { exact: false })).toBeVisible();
  await expect(page).toHaveURL(`${consent}/hand-over`);
  await page.goto(`${consent}/capacity`);
  await expect(page.getByRole("heading", { name: "醫生評估：病人能夠自行決定" })).toBeVisible();
  await expectAccessible(page);
});

test("treated without consent: a doctor's act, recorded as exactly that and as no consent", async ({ page }) => {
  const consent = await toChecks(page, label(4));
  await page.goto(`${consent}/without-consent`);
  await expect(page, "not for a patient whom nobody doubts").toHaveURL(`${consent}/capacity`);
  await page.getByLabel("已通知的醫生姓名").fill("黃志恒醫生");
  await page.getByRole("button", { name: "停止簽署" }).click();
  await page.getByRole("link", { name: "記錄未獲同意下治療" }).click();
  await expect(page.getByText("這不是同意書。")).toBeVisible();
  await expectAccessible(page);
  await statementOf(page, /^理由/, "病人昏迷，延遲會令神經永久受損。", NURSE);
  await page.getByRole("button", { name: "由醫生記錄" }).click();
  await expect(alert(page)).toContainText("只可由醫生以自己的職員編號及密碼進行");
  await expectAccessible(page);
  await page.getByLabel("醫生的職員編號").fill(DOCTOR);
  await page.getByLabel("醫生的密碼").fill(DEMO_PIN);
  await page.getByRole("button", { name: "由醫生記錄" }).click();
  await page.waitForURL("**/status");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("未獲同意下治療");
  await expect(page.getByText("這不是同意書。")).toBeVisible();
  await expect(page.getByText("病人昏迷，延遲會令神經永久受損。")).toBeVisible();
  await expect(page.getByText("黃志恒（D55120）", { exact: false })).toBeVisible();
  await expect(page.locator("main button")).toHaveCount(0);
  await expectAccessible(page);
  const href = await page.getByRole("link", { name: "開啟文件（PDF）" }).getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  for (const step of ["/checks", "/hand-over", "/decision", "/capacity"]) {
    await page.goto(`${consent}${step}`);
    await expect(page).toHaveURL(`${consent}/status`);
  }
});

test("put off by word of mouth and taken up again: the two perishable questions are asked anew", async ({ page }) => {
  const consent = await toChecks(page, label(5));
  await answerChecks(page);
  await next(page).click();
  await page.getByRole("link", { name: "不能繼續？" }).click();
  await page.getByRole("link", { name: "記錄病人的決定" }).click();
  await page.getByRole("button", { name: "記錄決定" }).click();
  await expect(alert(page)).toContainText("請選擇一項");
  await expectAccessible(page);
  await page.getByText("想再考慮", { exact: true }).click();
  await page.getByRole("button", { name: "記錄決定" }).click();
  await page.waitForURL("**/status");
  await expect(page.getByText("病人想再考慮。", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "繼續", exact: true }).click();
  await expect(page).toHaveURL(`${consent}/checks`);
  await expectTwoAskedAnew(page);
  await expect(page).toHaveURL(`${consent}/hand-over`);
});

test("put off at the bedside and taken up again: the same two are asked anew", async ({ page }) => {
  await toChecks(page, label(6));
  await answerChecks(page);
  await next(page).click();
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await page.getByRole("button", { name: "開始閱讀" }).click();
  for (let step = 1; step <= 10; step += 1) {
    await page.waitForURL(`**/bedside/read/${step}`);
    await page.getByRole("button", { name: /^(下一頁|我知道「.+」)/ }).click();
  }
  await page.getByRole("button", { name: /我想再考慮/ }).click();
  await takeBack(page);
  await page.getByRole("button", { name: "繼續", exact: true }).click();
  await expectTwoAskedAnew(page);
  await expect(page.getByRole("heading", { name: "把平板交給病人" })).toBeVisible();
});

test("declined by word of mouth, at once or after being put off: recorded with the reason, and not undone", async ({
  page,
}) => {
  const consent = await toChecks(page, label(7));
  await page.goto(`${consent}/decision`);
  await expect(page.getByLabel(/病人的原因/)).toBeHidden();
  await page.getByText("想再考慮", { exact: true }).click();
  await page.getByRole("button", { name: "記錄決定" }).click();
  await page.waitForURL("**/status");
  await page.getByRole("link", { name: "病人決定不簽署" }).click();
  await expect(page.getByText("想再考慮", { exact: true })).toHaveCount(1);
  await page.getByText("不簽署", { exact: true }).click();
  await page.getByLabel(/病人的原因/).fill("想先與家人商量。");
  await expectAccessible(page);
  await page.getByRole("button", { name: "記錄決定" }).click();
  await page.waitForURL("**/status");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("不簽署");
  await expect(page.locator("main button")).toHaveCount(0);
  await page.goto(`${consent}/decision`);
  await expect(page).toHaveURL(`${consent}/status`);
});

test("a patient who cannot speak: someone who is named confirms who they are, and that is no consent", async ({
  page,
}) => {
  await signIn(page);
  await scanLabel(page, label(8));
  await page.getByRole("button", { name: "資料正確，下一步" }).click();
  const stated = page.getByRole("checkbox", { name: /病人親口說出姓名/ });
  const by = page.getByLabel(/由誰確認這是這位病人/);
  await expect(by).toBeHidden();
  await page.getByRole("checkbox", { name: "病人不能說話" }).check({ force: true });
  await expect(stated).toBeHidden();
  await expect(by).toBeVisible();
  await page.getByRole("checkbox", { name: /手帶上的 Hospital No/ }).check({ force: true });
  await next(page).click();
  await expect(alert(page)).toContainText("請填寫由誰確認身份");
  await expectAccessible(page);
  await by.fill("李家明（註冊護士）");
  await next(page).click();
  await expect(page.getByRole("heading", { name: "簽署前檢查" })).toBeVisible();
});
