import { join } from "node:path";
import type { Page } from "@playwright/test";
import Database from "better-sqlite3";
import { hongKongDate } from "../../lib/hong-kong-time.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/journey.ts";
import {
  draw,
  identify,
  NURSE,
  passToHandOver,
  passToReview,
  STROKES,
  signIn,
  signPad,
  takeBack,
} from "./support/steps.ts";

const OTHER_NURSE = "N20533";
const DOCTOR = "D55120";
const DAY_MS = 86_400_000;
const AN_X: [number, number][][] = [
  [
    [0.4, 0.4],
    [0.6, 0.7],
  ],
  [
    [0.6, 0.4],
    [0.4, 0.7],
  ],
];
const THE_CHARACTER_ONE: [number, number][][] = [
  [
    [0.3, 0.6],
    [0.5, 0.59],
  ],
];

const label = (n: number, nameChinese = "測試簽") => ({
  nameLatin: `TESTER, Sign ${n}`,
  nameChinese,
  hospitalNo: `H9930${n}`,
  episodeNo: `E9930${n}`,
});

const daysFromNow = (days: number) => hongKongDate(new Date(Date.now() + days * DAY_MS));
const tenYearsOld = () => daysFromNow(-3653);

type Signed = { role: string; name: string; method: string; typedName?: string; staff?: { staffNumber: string } };

/** What the log says of the signatures made on the tablet that was handed over last; those that are void too. */
function signaturesIn(dataDir: string): Signed[] {
  const file = new Database(join(dataDir, "consent.db"), { readonly: true, fileMustExist: true });
  try {
    const rows = file
      .prepare(
        `SELECT LogPayload.data FROM LogEntry JOIN LogPayload USING (position)
         WHERE type = 'signed' AND streamId = (SELECT consentId FROM BedsideSession ORDER BY startedAt DESC LIMIT 1)
         ORDER BY revision`,
      )
      .pluck()
      .all();
    return rows.map((data) => JSON.parse(String(data)) as Signed);
  } finally {
    file.close();
  }
}

const whoSigned = (dataDir: string) => signaturesIn(dataDir).map(({ role, name, method }) => [role, name, method]);

async function openPlan(page: Page): Promise<void> {
  await page.locator("summary", { hasText: "誰簽署？" }).click();
  await expect(page.getByRole("group", { name: "由誰簽署同意" })).toBeVisible();
}

/** Into the patient's hands, and through the leaflet to the page to sign on. */
async function startAndRead(page: Page): Promise<void> {
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByRole("button", { name: "開始閱讀" })).toBeVisible();
  await passToReview(page);
  await page.getByRole("button", { name: /我想簽署/ }).click();
  await expect(page.getByRole("heading", { name: "請在方格內簽名" })).toBeVisible();
}

async function expectTurnOf(page: Page, who: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { name: /^請把平板交給/ })).toContainText(who);
  await expect(page.locator("canvas[role=img]")).toHaveCount(0);
  await expect(page.getByText("全部簽妥才算完成。")).toBeVisible();
}

const begin = (page: Page) => page.getByRole("link", { name: /^我是.+開始簽署$/ }).click();

async function expectAllSigned(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: /全部簽妥/ })).toBeVisible();
}

async function witnessSigns(page: Page): Promise<void> {
  await expectTurnOf(page, "見證人");
  await identify(page, OTHER_NURSE);
  await expect(page.getByText("見證人　李家明")).toBeVisible();
  await expect(page.getByText("我看着以上的人親自簽署")).toBeVisible();
  await expect(page.getByRole("link", { name: /我不能\s*這樣簽名/ })).toHaveCount(0);
  await signPad(page);
}

test("cannot sign: an X in the box, and a witness who signs after their PIN", async ({ page, server }) => {
  await signIn(page);
  await passToHandOver(page, label(1));
  await startAndRead(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: /我不能\s*這樣簽名/ }).click();
  await expect(page.getByText("須有見證人")).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole("link", { name: /畫押/ }).click();
  await expect(page.getByRole("heading", { name: "請在方格內畫押" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "確認簽署" }).click();
  await expect(page.getByText("請先畫押，再按「確認簽署」。")).toBeVisible();
  await draw(page, AN_X);
  await expect(page.getByText("已畫 2 筆")).toBeVisible();
  await page.getByRole("button", { name: "確認簽署" }).click();
  await expectTurnOf(page, "見證人");
  await expectAccessible(page);
  await identify(page, OTHER_NURSE);
  await expect(page.getByText("見證人　李家明")).toBeVisible();
  await expectAccessible(page);
  await signPad(page);
  await expectAllSigned(page);
  await expectAccessible(page);
  expect(whoSigned(server.dataDir)).toEqual([
    ["patient", "TESTER, Sign 1 測試簽", "mark"],
    ["witness", "李家明", "hand"],
  ]);
  await takeBack(page);
  await expect(page.getByRole("heading", { name: "職員確認" })).toBeVisible();
  await page.getByRole("checkbox", { name: "我看着各人親自簽署" }).check({ force: true });
  await page.getByRole("checkbox", { name: "病人的問題已獲解答" }).check({ force: true });
  await page.getByRole("button", { name: "確認並完成" }).click();
  await expect(page.getByRole("heading", { name: "已完成" })).toBeVisible();
});

test("cannot hold a pen: the thumb pressed on the box once, and a witness", async ({ page, server }) => {
  await signIn(page);
  await passToHandOver(page, label(2));
  await startAndRead(page);
  await page.getByRole("link", { name: /我不能\s*這樣簽名/ }).click();
  await page.getByRole("link", { name: /指模/ }).click();
  await expect(page.getByRole("heading", { name: "請在方格內按指模" })).toBeVisible();
  await expectAccessible(page);
  const box = await page.locator("canvas[role=img]").boundingBox();
  if (!box) throw new Error("There is no pad to press");
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.getByText("已按 1 次")).toBeVisible();
  await page.getByRole("button", { name: "確認簽署" }).click();
  await witnessSigns(page);
  await expectAllSigned(page);
  expect(whoSigned(server.dataDir)).toEqual([
    ["patient", "TESTER, Sign 2 測試簽", "thumbprint"],
    ["witness", "李家明", "hand"],
  ]);
});

test("signs by keyboard or switch: types the full name, and a witness", async ({ page, server }) => {
  await signIn(page);
  await passToHandOver(page, label(3));
  await startAndRead(page);
  await page.getByRole("link", { name: /我不能\s*這樣簽名/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: /輸入姓名/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("我已閱讀（或已由他人向我讀出）本單張，並知道上列四級風險。")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("全名").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "請填寫姓名" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("全名").focus();
  await page.keyboard.type("Tester Sign");
  await page.keyboard.press("Enter");
  await witnessSigns(page);
  await expectAllSigned(page);
  expect(signaturesIn(server.dataDir)).toMatchObject([
    { role: "patient", method: "typed", typedName: "Tester Sign" },
    { role: "witness", method: "hand", staff: { staffNumber: OTHER_NURSE } },
  ]);
});

test("without a script: the nurse plans a parent, who types their name, and so does the witness", async ({
  browser,
  server,
}) => {
  const tablet = await browser.newContext({ baseURL: server.url, locale: "zh-HK", javaScriptEnabled: false });
  const page = await tablet.newPage();
  await signIn(page);
  await passToHandOver(page, label(4));
  await openPlan(page);
  await page.getByRole("radio", { name: /家長或監護人代簽/ }).check({ force: true });
  await page.getByLabel("代簽人姓名").fill("測試母");
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByText("請選擇與病人的關係").first()).toBeVisible();
  await expect(page.getByLabel("代簽人姓名")).toHaveValue("測試母");
  await page.getByRole("radio", { name: "母親" }).check({ force: true });
  await page.getByLabel("病人出生日期").fill(tenYearsOld());
  await startAndRead(page);
  await page.getByRole("link", { name: /我不能\s*這樣簽名/ }).click();
  await page.getByRole("link", { name: /輸入姓名/ }).click();
  await page.getByLabel("全名").fill("測試母");
  await page.getByRole("button", { name: "確認簽署" }).click();
  await expectTurnOf(page, "見證人");
  await identify(page, OTHER_NURSE);
  await expect(page.getByText("見證人　李家明")).toBeVisible();
  await page.getByRole("link", { name: "輸入姓名" }).click();
  await expect(page.getByText("見證人　李家明")).toBeVisible();
  await page.getByLabel("全名").fill("李家明");
  await page.getByRole("button", { name: "確認簽署" }).click();
  await expectAllSigned(page);
  expect(whoSigned(server.dataDir)).toEqual([
    ["parent", "測試母", "typed"],
    ["witness", "李家明", "typed"],
  ]);
  await tablet.close();
});

test("a witness who has the patient's name is refused; another one signs", async ({ page, server }) => {
  await signIn(page, OTHER_NURSE);
  await passToHandOver(page, { ...label(5, "何嘉欣"), nameLatin: "HO, Ka Yan" });
  await openPlan(page);
  await page.getByRole("checkbox", { name: /加見證人/ }).check({ force: true });
  await startAndRead(page);
  await signPad(page);
  await expectTurnOf(page, "見證人");
  await identify(page, NURSE, "000000");
  await expect(page.getByText("職員編號或密碼不正確。請再試一次。")).toBeVisible();
  await expect(page.getByLabel("職員編號")).toHaveValue(NURSE);
  await identify(page, NURSE);
  await expect(page.getByText("不可以是病人或代簽人。請由另一人簽署。")).toBeVisible();
  await expectAccessible(page);
  await witnessSigns(page);
  await expectAllSigned(page);
  expect(whoSigned(server.dataDir)).toEqual([
    ["patient", "HO, Ka Yan 何嘉欣", "hand"],
    ["witness", "李家明", "hand"],
  ]);
});

test("a witness whose PIN no longer stands is told that nothing was stored, and signs anew", async ({
  page,
  server,
}) => {
  await signIn(page);
  await passToHandOver(page, label(16));
  await openPlan(page);
  await page.getByRole("checkbox", { name: /加見證人/ }).check({ force: true });
  await startAndRead(page);
  await signPad(page);
  await expectTurnOf(page, "見證人");
  await identify(page, OTHER_NURSE);
  await draw(page, STROKES);
  const other = await page.context().newPage();
  await other.goto("/bedside/sign?as=another");
  await identify(other, OTHER_NURSE);
  await expect(other.getByText("見證人　李家明")).toBeVisible();
  await other.close();
  await page.getByRole("button", { name: "確認簽署" }).click();
  await expect(page.getByText("剛才的簽名沒有儲存：等候太久，或已輪到另一位。請由以下簽署人重新簽署。")).toBeVisible();
  await expectAccessible(page);
  await witnessSigns(page);
  await expectAllSigned(page);
  expect(whoSigned(server.dataDir)).toHaveLength(2);
});

test("under 18: a parent signs, and the patient signs too", async ({ page, server }) => {
  await signIn(page);
  await passToHandOver(page, label(6));
  await page.getByRole("radio", { name: /代病人閱讀和簽署/ }).check({ force: true });
  await expect(page.getByText("請在「誰簽署？」選擇代簽人。")).toBeVisible();
  await page.getByRole("radio", { name: /家長或監護人代簽/ }).check({ force: true });
  await expect(page.getByText("請在「誰簽署？」選擇代簽人。")).toBeHidden();
  await expect(page.getByLabel("監護令編號")).toBeHidden();
  await page.getByLabel("代簽人姓名").fill("測試父");
  await page.getByRole("radio", { name: "父親" }).check({ force: true });
  await page.getByLabel("病人出生日期").fill(tenYearsOld());
  await page.getByRole("checkbox", { name: "病人也一同簽署" }).check({ force: true });
  await expectAccessible(page);
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByText("由測試父代簽")).toBeVisible();
  await expectAccessible(page);
  await passToReview(page);
  await expect(page.getByText("我是病人的父母或監護人，代未滿 18 歲的病人簽署。")).toBeVisible();
  await page.getByRole("button", { name: /我想簽署/ }).click();
  await expect(page.getByText("測試父（家長／監護人）")).toBeVisible();
  await expect(page.getByText("病人簽署：")).toBeVisible();
  await signPad(page);
  await expectTurnOf(page, "TESTER, Sign 6 測試簽");
  await expectAccessible(page);
  await begin(page);
  await expect(page.getByText("並知道家長或監護人為我簽署。")).toBeVisible();
  await page.getByRole("link", { name: /我不能\s*這樣簽名/ }).click();
  await page.getByRole("link", { name: "返回簽名" }).click();
  await expect(page.locator("canvas[role=img]")).toBeVisible();
  await expectAccessible(page);
  await signPad(page, THE_CHARACTER_ONE);
  await expectAllSigned(page);
  expect(whoSigned(server.dataDir)).toEqual([
    ["parent", "測試父", "hand"],
    ["patient", "TESTER, Sign 6 測試簽", "hand"],
  ]);
});

test("under 18, and a doctor finds that the patient understands: the patient signs alone", async ({ page, server }) => {
  await signIn(page);
  await passToHandOver(page, label(7));
  await openPlan(page);
  await page.getByRole("radio", { name: /醫生認為能理解/ }).check({ force: true });
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByText("請填寫醫生的評估").first()).toBeVisible();
  await page.getByLabel("病人出生日期").fill(daysFromNow(-6200));
  await page.getByLabel("作出評估的醫生姓名").fill("黃志恒");
  await page.getByLabel("醫生的評估").fill("明白程序和風險");
  await startAndRead(page);
  await expect(page.getByText("由測試", { exact: false })).toHaveCount(0);
  await signPad(page);
  await expect(page.getByRole("heading", { name: /已簽妥/ })).toBeVisible();
  expect(whoSigned(server.dataDir)).toEqual([["patient", "TESTER, Sign 7 測試簽", "hand"]]);
});

test("an adult's daughter cannot sign, whatever is tried, and nothing typed is lost", async ({ page }) => {
  await signIn(page);
  await passToHandOver(page, label(8));
  await openPlan(page);
  await expect(page.getByText("親友不能代成年病人簽署。請通知醫生。")).toBeVisible();
  await expect(page.getByRole("radio", { name: /女兒|親友|配偶/ })).toHaveCount(0);
  await page.getByRole("radio", { name: /家長或監護人代簽/ }).check({ force: true });
  await page.getByLabel("代簽人姓名").fill("測試女");
  await page.getByRole("radio", { name: "監護人", exact: true }).check({ force: true });
  await page.getByLabel("病人出生日期").fill("1950-03-09");
  await page.getByRole("checkbox", { name: /加醫生簽署/ }).check({ force: true });
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByText("這位病人已滿 18 歲，須由本人簽署。")).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("radio", { name: /家長或監護人代簽/ })).toBeChecked();
  await expect(page.getByLabel("代簽人姓名")).toHaveValue("測試女");
  await expect(page.getByRole("radio", { name: "監護人", exact: true })).toBeChecked();
  await expect(page.getByLabel("病人出生日期")).toHaveValue("1950-03-09");
  await expect(page.getByRole("checkbox", { name: /加醫生簽署/ })).toBeChecked();
  await page.getByRole("radio", { name: /病人本人/ }).check({ force: true });
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByRole("button", { name: "開始閱讀" })).toBeVisible();
});

test("an adult's guardian signs by the power of the order, and by a mark if need be", async ({ page, server }) => {
  await signIn(page);
  await passToHandOver(page, label(9));
  await openPlan(page);
  await page.getByRole("radio", { name: /監護人（監護令）/ }).check({ force: true });
  await page.getByLabel("代簽人姓名").fill("測試監");
  await page.getByLabel("監護令編號").fill("GB/P/123/26");
  await page.getByLabel("監護令到期日").fill(daysFromNow(0));
  await expectAccessible(page);
  await startAndRead(page);
  await expect(page.getByText("測試監（監護人（監護令））")).toBeVisible();
  await page.getByRole("link", { name: /我不能\s*這樣簽名/ }).click();
  await page.getByRole("link", { name: /畫押/ }).click();
  await signPad(page, AN_X);
  await witnessSigns(page);
  await expectAllSigned(page);
  expect(whoSigned(server.dataDir)).toEqual([
    ["guardian", "測試監", "mark"],
    ["witness", "李家明", "hand"],
  ]);
});

test("a guardian's order that expired yesterday opens nothing", async ({ page }) => {
  await signIn(page);
  await passToHandOver(page, label(10));
  await openPlan(page);
  await page.getByRole("radio", { name: /監護人（監護令）/ }).check({ force: true });
  await page.getByLabel("代簽人姓名").fill("測試監");
  await page.getByLabel("監護令編號").fill("GB/P/123/24");
  await page.getByLabel("監護令到期日").fill(daysFromNow(-1));
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByText("監護令已經過期，不能以此簽署。請通知醫生。")).toBeVisible();
  await expect(page.getByLabel("監護令編號")).toHaveValue("GB/P/123/24");
  await expect(page.getByLabel("監護令到期日")).toHaveValue(daysFromNow(-1));
  await expect(page.getByRole("heading", { name: "把平板交給病人" })).toBeVisible();
});

test("an interpreter in the room signs under their own name", async ({ page, server }) => {
  await signIn(page);
  await passToHandOver(page, label(11));
  await page.getByRole("radio", { name: /傳譯員在場、電話或視像/ }).check({ force: true });
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByText("請填寫傳譯語言").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("傳譯員姓名").fill("RAI, Sunita");
  await page.getByLabel("傳譯語言").fill("尼泊爾語");
  await page.getByRole("radio", { name: "在場", exact: true }).check({ force: true });
  await startAndRead(page);
  await signPad(page);
  await expectTurnOf(page, "RAI, Sunita");
  await begin(page);
  await expect(page.getByText("傳譯員簽署：")).toBeVisible();
  await expect(page.getByText("我已向簽署人準確傳譯本單張的內容和雙方的說話。")).toBeVisible();
  await expectAccessible(page);
  await signPad(page);
  await expectAllSigned(page);
  expect(whoSigned(server.dataDir)).toEqual([
    ["patient", "TESTER, Sign 11 測試簽", "hand"],
    ["interpreter", "RAI, Sunita", "hand"],
  ]);
});

test("an interpreter by telephone is recorded, and does not sign", async ({ page, server }) => {
  await signIn(page);
  await passToHandOver(page, label(12));
  await openPlan(page);
  await page.getByRole("checkbox", { name: /加傳譯員/ }).check({ force: true });
  await page.getByLabel("傳譯員姓名").fill("RAI, Sunita");
  await page.getByLabel("傳譯語言").fill("尼泊爾語");
  await page.getByRole("radio", { name: "電話", exact: true }).check({ force: true });
  await startAndRead(page);
  await signPad(page);
  await expect(page.getByRole("heading", { name: /已簽妥/ })).toBeVisible();
  expect(whoSigned(server.dataDir)).toEqual([["patient", "TESTER, Sign 12 測試簽", "hand"]]);
});

test("an interpreter's name that no font can draw is told before the tablet goes", async ({ page }) => {
  await signIn(page);
  await passToHandOver(page, label(18));
  await openPlan(page);
  await page.getByRole("checkbox", { name: /加傳譯員/ }).check({ force: true });
  await page.getByLabel("傳譯員姓名").fill("測\u{2A6A5}譯");
  await page.getByLabel("傳譯語言").fill("客家話");
  await page.getByRole("radio", { name: "電話", exact: true }).check({ force: true });
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByText(/有些字未能印在文件上（U\+2A6A5）/)).toBeVisible();
  await expect(page.getByLabel("傳譯員姓名")).toHaveValue("測\u{2A6A5}譯");
  await expectAccessible(page);
  await page.getByRole("checkbox", { name: /以代碼列印/ }).check({ force: true });
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByRole("button", { name: "開始閱讀" })).toBeVisible();
});

test("a doctor whom the nurse asked for signs after their own PIN; a nurse's PIN is refused", async ({
  page,
  server,
}) => {
  await signIn(page);
  await passToHandOver(page, label(13));
  await openPlan(page);
  await page.getByRole("checkbox", { name: /加醫生簽署/ }).check({ force: true });
  await startAndRead(page);
  await signPad(page);
  await expectTurnOf(page, "醫生");
  await identify(page, NURSE);
  await expect(page.getByText("這一步只可由醫生以自己的職員編號及密碼進行。")).toBeVisible();
  await identify(page, DOCTOR);
  await expect(page.getByText("醫生　黃志恒")).toBeVisible();
  await page.getByRole("link", { name: "換另一位" }).click();
  await expectTurnOf(page, "醫生");
  await identify(page, DOCTOR);
  await signPad(page);
  await expectAllSigned(page);
  expect(signaturesIn(server.dataDir)).toMatchObject([
    { role: "patient", method: "hand" },
    { role: "doctor", name: "黃志恒", staff: { staffNumber: DOCTOR } },
  ]);
});

test("between two signatures every page leads to whose turn it is, and shows no ink", async ({ page, server }) => {
  await signIn(page);
  await passToHandOver(page, label(14));
  await openPlan(page);
  await page.getByRole("checkbox", { name: /加見證人/ }).check({ force: true });
  await startAndRead(page);
  const oldTab = await page.context().newPage();
  await oldTab.goto("/bedside/sign");
  await expect(oldTab.locator("canvas[role=img]")).toBeVisible();
  const oldReview = await page.context().newPage();
  await oldReview.goto("/bedside/review");
  await signPad(page);
  await expectTurnOf(page, "見證人");
  for (const path of ["", "/read/3", "/review", "/decline", "/sign", "/sign/other", "/sign/mark", "/sign?as=patient"]) {
    await page.goto(`/bedside${path}`);
    await expectTurnOf(page, "見證人");
  }
  await page.reload();
  await expectTurnOf(page, "見證人");
  await page.goBack();
  await expectTurnOf(page, "見證人");
  await signPad(oldTab, AN_X);
  await expect(oldTab.getByText("這份單張已經簽妥，之後的簽名沒有儲存。")).toBeVisible();
  await oldTab.reload();
  await expectTurnOf(oldTab, "見證人");
  await oldReview.getByRole("button", { name: /我想再考慮/ }).click();
  await expectTurnOf(oldReview, "見證人");
  expect(whoSigned(server.dataDir)).toHaveLength(1);
});

test("the tablet is taken back between two signatures: a draft again, and no half signature", async ({ page }) => {
  await signIn(page);
  await passToHandOver(page, label(15));
  await openPlan(page);
  await page.getByRole("checkbox", { name: /加見證人/ }).check({ force: true });
  await startAndRead(page);
  await signPad(page);
  await expectTurnOf(page, "見證人");
  await page.getByRole("button", { name: "交回護士" }).click();
  await page.waitForURL("**/bedside/done");
  await expect(page.getByText("簽署尚未齊全，")).toBeVisible();
  await expect(page.getByText("已簽妥")).toHaveCount(0);
  await expectAccessible(page);
  await takeBack(page);
  await expect(page.getByRole("heading", { name: "把平板交給病人" })).toBeVisible();
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await page.getByRole("button", { name: "開始閱讀" }).click();
  await page.waitForURL("**/bedside/review");
  await page.getByRole("button", { name: /我想簽署/ }).click();
  await signPad(page);
  await expect(page.getByRole("heading", { name: /已簽妥/ })).toBeVisible();
});

test("left-handed, with a name of one stroke", async ({ page, server }) => {
  await signIn(page);
  await passToHandOver(page, label(16, "一"));
  await startAndRead(page);
  const tools = page.getByRole("button", { name: "清除重簽" });
  const before = await tools.boundingBox();
  await page.getByRole("button", { name: "改用左手" }).click();
  await expect(page.getByRole("button", { name: "改用右手" })).toBeVisible();
  const after = await tools.boundingBox();
  expect(after?.x ?? 0).toBeLessThan(before?.x ?? 0);
  await draw(page, STROKES);
  await page.getByRole("button", { name: "清除重簽" }).click();
  await signPad(page, THE_CHARACTER_ONE);
  await expect(page.getByRole("heading", { name: /已簽妥/ })).toBeVisible();
  expect(whoSigned(server.dataDir)).toHaveLength(1);
});
