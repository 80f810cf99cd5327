import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, PATIENT_DATA, test } from "./support/journey.ts";
import {
  answerChecks,
  checkCardAndIdentity,
  goOn,
  type Label,
  OTHER_NURSE,
  openOtherTablet,
  passToWelcome,
  RECORDS_OFFICER,
  scanLabel,
  signIn,
  signOut,
  takeOver,
  typeLabel,
  wristbandOf,
} from "./support/steps.ts";

const label = (n: number): Label => ({
  nameLatin: `TESTER, Wrong ${n}`,
  nameChinese: "測試誤",
  hospitalNo: `H99300${n}`,
  episodeNo: `E99300${n}`,
});

const wristband = (page: Page) => page.getByLabel("掃描手帶");
const nameTick = (page: Page) => page.getByRole("checkbox", { name: /病人親口說出姓名/ });
const numberTick = (page: Page) => page.getByRole("checkbox", { name: /手帶上的 Hospital No/ });
const next = (page: Page) => page.getByRole("button", { name: "下一步" });
const unfinished = (page: Page) => page.getByRole("region", { name: /^未完成/ });

/** Where this consent stands in the ward: its address without the step. */
const consentUrl = (page: Page) => page.url().replace(/\/[a-z-]+$/, "");

async function toIdentity(page: Page, about: Label): Promise<void> {
  await scanLabel(page, about);
  await page.getByRole("button", { name: "資料正確，下一步" }).click();
  await expect(page.getByRole("heading", { name: "核對身份" })).toBeVisible();
}

async function scanWristband(page: Page, text: string): Promise<void> {
  await wristband(page).fill(text);
  await page.keyboard.press("Enter");
}

test("the wristband is the label's: scanning it stands for its tick", async ({ page }) => {
  await signIn(page);
  await toIdentity(page, label(1));
  await expect(wristband(page)).toBeFocused();
  await expectAccessible(page);

  await nameTick(page).check({ force: true });
  await scanWristband(page, "]C1?");
  await expect(page.getByText("這個條碼未能用來核對手帶")).toBeVisible();
  await expect(nameTick(page), "a scan that says nothing loses nothing").toBeChecked();
  await expect(wristband(page)).toHaveValue("");
  await expectAccessible(page);

  await scanWristband(page, wristbandOf(label(1)));
  await expect(page.getByText(/已掃描手帶，與標籤相符/)).toBeVisible();
  await expect(numberTick(page)).toHaveCount(0);
  await expect(nameTick(page)).toBeChecked();
  await expect(nameTick(page)).toBeFocused();
  await expectAccessible(page);
  await next(page).click();
  await expect(page.getByRole("heading", { name: "簽署前檢查" })).toBeVisible();
});

test("label ≠ wristband: one character differs, a full-screen stop that nothing leads past", async ({
  page,
  browser,
  server,
}) => {
  await signIn(page);
  await toIdentity(page, label(2));
  const consent = consentUrl(page);
  await scanWristband(page, wristbandOf({ ...label(2), episodeNo: "E993008" }));
  await page.waitForURL("**/mismatch");
  await expect(page.locator("main").getByRole("alert")).toContainText("標籤與手帶不符。");
  await expectAccessible(page);
  await expect(page.locator("main button")).toHaveCount(0);
  await expect(page.locator("main a")).toHaveText("返回病房首頁");

  await page.goBack();
  await expect(page.getByText("記錄已取消：標籤與手帶不符。")).toBeVisible();
  const other = await openOtherTablet(browser, server.url);
  for (const tablet of [page, other]) {
    for (const step of ["", "/card", "/identity", "/checks", "/hand-over", "/elsewhere", "/capacity", "/decision"]) {
      await tablet.goto(`${consent}${step}`);
      await expect(tablet).toHaveURL(`${consent}/status`);
      await expect(tablet.getByText("記錄已取消：標籤與手帶不符。")).toBeVisible();
      await expect(tablet.locator("main button")).toHaveCount(0);
    }
  }
  await expectAccessible(page);
  await other.context().close();
});

test("label ≠ wristband, seen by eye: the report is two presses, and Enter on a tick is not one of them", async ({
  page,
}) => {
  await signIn(page);
  await toIdentity(page, label(3));
  await nameTick(page).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("main").getByRole("alert")).toContainText("請先核對手帶上的 Hospital No");
  await page.getByText("標籤與手帶不符", { exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "確定不符，停止" }).click();
  await page.waitForURL("**/mismatch");
});

test("wrong patient before signing: cancelled from any step, and the answers are shown to nobody", async ({ page }) => {
  await signIn(page);
  const steps: ((n: number) => Promise<unknown>)[] = [
    (n) => toIdentity(page, label(n)),
    async (n) => {
      await scanLabel(page, label(n));
      await checkCardAndIdentity(page);
    },
    async (n) => {
      await scanLabel(page, label(n));
      await checkCardAndIdentity(page);
      await answerChecks(page, {
        fasting: "no",
        allergy: "yes",
        blood: "yes",
        meds: "yes",
        pregnant: "yes",
        unwell: "no",
        sedated: "no",
      });
      await next(page).click();
      await expect(page.getByRole("heading", { name: "把平板交給病人" })).toBeVisible();
    },
  ];
  let consent = "";
  for (const [index, step] of steps.entries()) {
    await page.goto("/ward");
    await step(4 + index);
    consent = consentUrl(page);
    await page.getByRole("link", { name: "不能繼續？" }).click();
    await expect(page.getByRole("heading", { name: "不是這位病人" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "取消，換病人" }).click();
    await page.waitForURL("**/ward");
    await page.goBack();
    await expect(page.getByText("記錄已取消：病人不符。"), "the Back button shows no answers either").toBeVisible();
    await page.goto("/ward");
    await expect(unfinished(page)).not.toContainText(label(4 + index).hospitalNo);
  }
  const answers = /禁食|抗凝血|懷孕/;
  await page.goto(consent);
  await expect(page.getByText("記錄已取消：病人不符。")).toBeVisible();
  await expect(page.locator("main")).not.toContainText(answers);

  await signOut(page);
  await signIn(page, RECORDS_OFFICER);
  await page.goto(consent.replace("/ward/", "/records/"));
  await page.getByText("臨床", { exact: false }).first().click();
  await page.locator("main button[type=submit]").click();
  await expect(page.locator("main")).toContainText(label(6).hospitalNo);
  await expect(page.locator("main")).not.toContainText(answers);
});

test("two tabs: the second acts on a page that is out of date and is told so", async ({ page }) => {
  await signIn(page);
  await toIdentity(page, label(7));
  const consent = consentUrl(page);
  const second = await page.context().newPage();
  await second.goto(`${consent}/identity`);
  await second.waitForLoadState("networkidle");
  await nameTick(second).check({ force: true });
  await numberTick(second).check({ force: true });

  await page.goto(`${consent}/stop`);
  await page.getByRole("button", { name: "取消，換病人" }).click();
  await page.waitForURL("**/ward");

  await second.getByText("標籤與手帶不符", { exact: true }).click();
  await second.getByRole("button", { name: "確定不符，停止" }).click();
  await expect(second.getByText("這份記錄的狀態已經改變")).toHaveCount(1);
  await expect(nameTick(second), "a refused report clears nothing").toBeChecked();
  await expect(numberTick(second)).toBeChecked();
  await next(second).click();
  await expect(second.getByText("這份記錄的狀態已經改變")).toHaveCount(2);
  await expect(nameTick(second)).toBeChecked();
  await expectAccessible(second);
});

test("two tablets: the second sees where and since when, takes over by PIN, and the first is told", async ({
  page,
  browser,
  server,
}) => {
  await signIn(page);
  await toIdentity(page, label(8));
  const consent = consentUrl(page);
  const other = await openOtherTablet(browser, server.url);
  const row = unfinished(other)
    .getByRole("listitem")
    .filter({ hasText: label(8).hospitalNo });
  await expect(row).toContainText(/在平板 .+ 開啟（\d\d:\d\d）/);
  await expectAccessible(other);
  await row.getByRole("link").click();
  await other.waitForURL("**/elsewhere");
  await expect(other.getByText(/這份單張在平板 .+ 開啟（\d\d:\d\d，何嘉欣）。/)).toBeVisible();
  await expectAccessible(other);
  for (const step of ["/card", "/identity", "/checks", "/hand-over", "/stop", "/decision", "/capacity"]) {
    await other.goto(`${consent}${step}`);
    await expect(other).toHaveURL(`${consent}/elsewhere`);
  }
  await takeOver(other, "000000");
  await expect(other.locator("main").getByRole("alert")).toContainText("職員編號或密碼不正確");
  await expectAccessible(other);
  await nameTick(page).check({ force: true });
  await takeOver(other);
  await expect(other.getByRole("heading", { name: "核對身份" })).toBeVisible();

  await numberTick(page).check({ force: true });
  await next(page).click();
  await page.waitForURL("**/elsewhere");
  await expect(page.getByText(/這份單張在平板 .+ 開啟（\d\d:\d\d，李家明）。/)).toBeVisible();
  await takeOver(page);
  await expect(page.getByRole("heading", { name: "核對身份" })).toBeVisible();
  await scanWristband(other, wristbandOf(label(8)));
  await other.waitForURL("**/elsewhere");
  await other.context().close();
});

test("two tablets, one of them in a patient's hands: taken over, it shows the patient nothing more", async ({
  page,
  browser,
  server,
}) => {
  await signIn(page);
  await passToWelcome(page, label(9));
  await page.getByRole("button", { name: "開始閱讀" }).click();
  for (const step of [1, 2]) {
    await page.waitForURL(`**/bedside/read/${step}`);
    await goOn(page).click();
  }
  await page.waitForURL("**/bedside/read/3");

  const other = await openOtherTablet(browser, server.url);
  await unfinished(other)
    .getByRole("listitem")
    .filter({ hasText: label(9).hospitalNo })
    .getByRole("link")
    .click();
  await other.waitForURL("**/status");
  await expect(other.getByText("病人手上的平板會即時停止，未完成的簽署不算。", { exact: false })).toBeVisible();
  await expectAccessible(other);
  await takeOver(other);
  await expect(other.getByRole("heading", { name: "把平板交給病人" })).toBeVisible();

  await goOn(page).click();
  await expect(page).toHaveURL("/sign-in?notice=moved");
  await expect(page.getByRole("status").filter({ hasText: "請把平板交給護士。" })).toBeVisible();
  await expect(page.locator("body")).not.toContainText(PATIENT_DATA);
  await expectAccessible(page);

  await other.getByRole("button", { name: "開始病人模式" }).click();
  await other.getByRole("button", { name: "開始閱讀" }).click();
  await expect(other, "what was read is kept").toHaveURL(/\/bedside\/read\/3$/);
  await other.context().close();
});

test("the nurse is called away: each step is kept, on this tablet and on any other", async ({
  page,
  browser,
  server,
}) => {
  const patient = { ...label(1), hospitalNo: "H993101", episodeNo: "E993101" };
  const leave = async () => {
    await signOut(page);
    await expect(page.getByText("你已登出。")).toBeVisible();
  };
  const goOnWith = async (tablet: Page) => {
    const row = unfinished(tablet).getByRole("listitem").filter({ hasText: patient.hospitalNo });
    await row.getByRole("link").click();
  };
  await signIn(page);
  await typeLabel(page, patient);
  await leave();
  await signIn(page);
  await goOnWith(page);
  await checkCardAndIdentity(page);
  await leave();
  await signIn(page, OTHER_NURSE);
  await goOnWith(page);
  await expect(page.getByRole("heading", { name: "簽署前檢查" })).toBeVisible();
  await leave();

  const other = await openOtherTablet(browser, server.url);
  await goOnWith(other);
  await takeOver(other);
  await expect(other.getByRole("heading", { name: "簽署前檢查" })).toBeVisible();
  await answerChecks(other);
  await next(other).click();
  await expect(other.getByRole("heading", { name: "把平板交給病人" })).toBeVisible();
  await other.context().close();
});

test("no network at the bedside: the ward's home says so at once and offers paper", async ({ page }) => {
  await signIn(page);
  const notice = page.getByText("網絡中斷。可先用紙本單張", { exact: false });
  await expect(page.getByRole("link", { name: "列印空白單張" })).toBeVisible();
  await expect(notice).toHaveCount(0);
  await page.context().setOffline(true);
  await expect(notice).toBeVisible();
  await expectAccessible(page);
  await page.context().setOffline(false);
  await expect(notice).toHaveCount(0);
});

test("a patient whose name could be taken for this one's is named on the card", async ({ page }) => {
  const one = { nameLatin: "TESTER, Siu Fong", nameChinese: "測試芳", hospitalNo: "H993201", episodeNo: "E993201" };
  const near = { nameLatin: "TESTER, Siu Fung", nameChinese: "測試鳳", hospitalNo: "H993202", episodeNo: "E993202" };
  await signIn(page);
  await scanLabel(page, one);
  await page.goto("/ward");
  await scanLabel(page, near);
  const band = page.getByRole("region", { name: "留意：病房內有姓名相近的病人。" });
  await expect(band.getByRole("listitem").filter({ hasText: one.hospitalNo })).toContainText("TESTER, Siu Fong 測試芳");
  await expect(band).not.toContainText(near.hospitalNo);
  await expectAccessible(page);
});
