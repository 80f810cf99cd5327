import { type Browser, expect, type Page } from "@playwright/test";
import { DEMO_PIN } from "../../../prisma/demo-staff.ts";
import { formWithButton, type PlainBrowser, type PlainPage, plainBrowserOf } from "./plain-browser.ts";
import { BOTH_IDENTIFIERS } from "./stencils.ts";

export type Label = { nameLatin: string; nameChinese: string; hospitalNo: string; episodeNo: string };

export const NURSE = "N20418";
export const OTHER_NURSE = "N20533";
export const RECORDS_OFFICER = "R70231";

export async function signIn(page: Page, staffNumber = NURSE): Promise<void> {
  await page.goto("/");
  await page.getByLabel("職員編號").fill(staffNumber);
  await page.getByLabel("密碼", { exact: true }).fill(DEMO_PIN);
  await page.getByRole("button", { name: "登入" }).click();
  await page.waitForURL((url) => /^\/(ward|records|administration)/.test(url.pathname));
}

/** Until then a form is sent as in a browser without scripts, and the words for a field left empty are the server's. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("form") ?? {}).some((key) => /^__react/.test(key)),
  );
}

/**
 * Loads the page again with a clock that stands still until the test moves it, and touches the page: from here on the
 * tablet is idle for exactly as long as the test says, however slow the machine is.
 */
export async function windClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.reload();
  await page.waitForFunction(() => document.querySelector("dialog[data-watching]") !== null);
  // A clock can only be stopped ahead of what it shows by the time that the order reaches it.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
  await page.keyboard.press("Shift");
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "登出" }).click();
  await page.waitForURL((url) => url.pathname === "/sign-in");
}

/** From the ward's home to the checked card of a label that is typed in. */
export async function typeLabel(page: Page, label: Label): Promise<void> {
  await page.getByRole("link", { name: "手動輸入" }).click();
  await page.getByLabel("Patient Name（英文）").fill(label.nameLatin);
  await page.getByLabel("Patient Name（中文）").fill(label.nameChinese);
  await page.getByLabel("Hospital No").fill(label.hospitalNo);
  await page.getByLabel("Episode No").fill(label.episodeNo);
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page.getByRole("heading", { name: "核對病人資料" })).toBeVisible();
}

/** A keyboard scanner: it types and presses Enter. */
export async function scanLabel(page: Page, label: Label): Promise<void> {
  await page
    .getByLabel("標籤資料")
    .fill(`${label.nameLatin} ${label.nameChinese}|${label.hospitalNo}|${label.episodeNo}`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "核對病人資料" })).toBeVisible();
}

export async function checkCardAndIdentity(page: Page): Promise<void> {
  await page.getByRole("button", { name: "資料正確，下一步" }).click();
  await checkIdentity(page);
}

export async function checkIdentity(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: /病人親口說出姓名/ }).check({ force: true });
  await page.getByRole("checkbox", { name: /手帶上的 Hospital No/ }).check({ force: true });
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page.getByRole("heading", { name: "簽署前檢查" })).toBeVisible();
}

export const CLEAR_ANSWERS: Record<string, string> = {
  fasting: "yes",
  allergy: "yes",
  blood: "no",
  meds: "yes",
  pregnant: "not-applicable",
  unwell: "no",
  sedated: "no",
};

export async function answerChecks(page: Page, answers = CLEAR_ANSWERS): Promise<void> {
  for (const [id, answer] of Object.entries(answers)) {
    await page.locator(`input[name="${id}"][value="${answer}"]`).check({ force: true });
  }
}

/** From the ward's home to the patient's welcome. */
export async function handOver(page: Page, label: Label): Promise<void> {
  await scanLabel(page, label);
  await checkCardAndIdentity(page);
  await answerChecks(page);
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByRole("button", { name: "開始閱讀" })).toBeVisible();
}

/**
 * From the ward to the page on which the nurse says who signs, by plain forms in the page's own session: for a
 * journey that is about what comes after.
 */
export async function passToHandOver(page: Page, label: Label): Promise<void> {
  const browser = plainBrowserOf(page);
  const card = await follow(browser, await browser.open("/ward"), /^開啟/, { scan: wristbandOf(label) });
  const identity = await follow(browser, card, /^資料正確/);
  const checks = await follow(browser, identity, /^下一步/, BOTH_IDENTIFIERS);
  const { path } = await follow(browser, checks, /^下一步/, CLEAR_ANSWERS);
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "把平板交給病人" })).toBeVisible();
}

/** As `handOver`, by plain forms. */
export async function passToWelcome(page: Page, label: Label): Promise<void> {
  await passToHandOver(page, label);
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByRole("button", { name: "開始閱讀" })).toBeVisible();
}

export const PAGE_COUNT = 10;

/** As `readAll`, by plain forms. */
export async function passToReview(page: Page): Promise<void> {
  const browser = plainBrowserOf(page);
  const first = await follow(browser, await browser.open("/bedside"), /^開始閱讀/);
  const turn = formWithButton(first, /^下一頁/);
  for (let step = 1; step <= PAGE_COUNT; step += 1) await browser.send(turn, { step: String(step) });
  await page.goto("/bedside/review");
  await expect(page.getByRole("heading", { name: "簽署前，請再看一次" })).toBeVisible();
}

/** Sends the form that has this button, and opens the page that it leads to. */
async function follow(
  browser: Pick<PlainBrowser, "send" | "open">,
  page: PlainPage,
  button: RegExp,
  filled: Record<string, string> = {},
): Promise<PlainPage> {
  return browser.open((await browser.send(formWithButton(page, button), filled)).leadsTo);
}

/** The button that goes on from a reading page: "next", or the acknowledgement that names the tier. */
export function goOn(page: Page) {
  return page.getByRole("button", { name: /^(下一頁|我知道「.+」)/ });
}

/** Through every section and tier to the review; `onPage` sees each page before it is left. */
export async function readAll(page: Page, onPage: (step: number) => Promise<void> = async () => {}): Promise<void> {
  await page.getByRole("button", { name: "開始閱讀" }).click();
  for (let step = 1; step <= PAGE_COUNT; step += 1) {
    await page.waitForURL(`**/bedside/read/${step}`);
    await expect(page.getByText(`第 ${step} 步，共 11 步`)).toBeVisible();
    await onPage(step);
    await goOn(page).click();
  }
  await expect(page.getByRole("heading", { name: "簽署前，請再看一次" })).toBeVisible();
}

/** Draws strokes with the pointer, each a run of points as fractions of the pad. */
export async function draw(page: Page, strokes: [number, number][][]): Promise<void> {
  const box = await page.locator("canvas[data-open=true]").boundingBox();
  if (!box) throw new Error("There is no pad to sign on");
  for (const [first, ...rest] of strokes) {
    if (!first) continue;
    const at = ([x, y]: [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
    await page.mouse.move(...at(first));
    await page.mouse.down();
    for (const point of rest) await page.mouse.move(...at(point), { steps: 4 });
    await page.mouse.up();
  }
}

export const STROKES: [number, number][][] = [
  [
    [0.25, 0.4],
    [0.3, 0.7],
    [0.27, 0.75],
  ],
  [
    [0.35, 0.45],
    [0.5, 0.42],
    [0.4, 0.72],
    [0.55, 0.7],
  ],
  [
    [0.6, 0.4],
    [0.75, 0.72],
  ],
];

/** A tab that is lost sooner loses the stroke that is just being sealed. */
export async function strokesAreKept(page: Page, count: number): Promise<void> {
  await expect(page.locator(`[data-kept-strokes="${count}"]`)).toBeAttached();
}

export async function signByPointer(page: Page): Promise<void> {
  await page.getByRole("button", { name: /我想簽署/ }).click();
  await expect(page.getByRole("heading", { name: "請在方格內簽名" })).toBeVisible();
  await draw(page, STROKES);
  await expect(page.getByText(`已簽 ${STROKES.length} 筆`)).toBeVisible();
  await page.getByRole("button", { name: "確認簽署" }).click();
  await expect(page.getByRole("heading", { name: /已簽妥/ })).toBeVisible();
}

/** One signature on the pad that is open. */
export async function signPad(page: Page, strokes = STROKES): Promise<void> {
  await draw(page, strokes);
  await page.getByRole("button", { name: "確認簽署" }).click();
}

/** A witness or doctor says who they are on the page that names the next signature. */
export async function identify(page: Page, staffNumber: string, pin = DEMO_PIN): Promise<void> {
  await page.getByLabel("職員編號").fill(staffNumber);
  await page.getByLabel("職員密碼").fill(pin);
  await page.getByRole("button", { name: "開始簽署" }).click();
}

export async function takeBack(page: Page, staffNumber = NURSE): Promise<void> {
  if (!page.url().endsWith("/bedside/locked")) await page.getByRole("link", { name: "請職員解鎖" }).click();
  await page.getByLabel("職員編號").fill(staffNumber);
  await page.getByLabel("職員密碼").fill(DEMO_PIN);
  await page.getByRole("button", { name: "解鎖" }).click();
}

export async function confirmSigned(page: Page): Promise<string> {
  await page.getByRole("checkbox", { name: "我看着病人本人簽署" }).check({ force: true });
  await page.getByRole("checkbox", { name: "病人的問題已獲解答" }).check({ force: true });
  await page.getByRole("button", { name: "確認並完成" }).click();
  await expect(page.getByRole("heading", { name: "已完成" })).toBeVisible();
  return (
    (await page
      .getByText(/^L\d{2}-\d{4}-\d{4,}$/)
      .first()
      .textContent()) ?? ""
  );
}

/** What a wristband's barcode says: the label's own words. */
export function wristbandOf(label: Label): string {
  return `${label.nameLatin} ${label.nameChinese}|${label.hospitalNo}|${label.episodeNo}`;
}

/** Another tablet of the ward, with someone signed in on it. */
export async function openOtherTablet(browser: Browser, url: string, staffNumber = OTHER_NURSE): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: "zh-HK",
    viewport: { width: 810, height: 1080 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await signIn(page, staffNumber);
  return page;
}

export async function takeOver(page: Page, pin = DEMO_PIN): Promise<void> {
  await page.getByLabel(/的密碼$/).fill(pin);
  await page.getByRole("button", { name: "接手" }).click();
}

/** Fills in what is given of the form that marks a record as a mistake, and sends it. */
export async function enterInError(
  page: Page,
  input: { reason?: string; actualHospitalNo?: string; second: string; pin?: string },
): Promise<void> {
  if (input.reason) await page.getByLabel("原因").fill(input.reason);
  if (input.actualHospitalNo) await page.getByLabel("應屬哪位病人").fill(input.actualHospitalNo);
  await page.getByLabel("第二位職員的編號").fill(input.second);
  await page.getByLabel("第二位職員的密碼").fill(input.pin ?? DEMO_PIN);
  await page.getByRole("button", { name: "標示記錄有誤" }).click();
}

/** Signs the records officer in on a machine of their own, and opens the record of this number and status. */
export async function openAsRecordsOfficer(page: Page, hospitalNo: string, status: RegExp): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, RECORDS_OFFICER);
  await page.getByLabel("Hospital No、Episode No 或姓名").fill(hospitalNo);
  await page.getByRole("button", { name: "尋找" }).click();
  await page.waitForURL(/\/records\/search\//);
  await page
    .getByRole("row")
    .filter({ hasText: hospitalNo })
    .filter({ hasText: status })
    .getByRole("link")
    .first()
    .click();
  await page.getByText("照顧這位病人").click();
  await page.getByRole("button", { name: "繼續" }).click();
  await page.waitForURL(/\/records\/[0-9a-f-]{36}$/);
}
