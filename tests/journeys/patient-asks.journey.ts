import type { Page } from "@playwright/test";
import { leafletUnits, unitText } from "../../lib/leaflet/leaflet.ts";
import { DEMO_PIN } from "../../prisma/demo-staff.ts";
import { realLeaflet } from "../lib/leaflet/real-leaflet.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/journey.ts";
import {
  confirmSigned,
  hydrated,
  NURSE,
  OTHER_NURSE,
  openAsRecordsOfficer,
  openOtherTablet,
  passToWelcome,
  readAll,
  signByPointer,
  signIn,
  takeBack,
} from "./support/steps.ts";

const leaflet = realLeaflet();
const label = (n: number) => ({
  nameLatin: `TESTER, Ask ${n}`,
  nameChinese: "測試問",
  hospitalNo: `H99700${n}`,
  episodeNo: `E99700${n}`,
});

/** The button beside this passage. */
const control = (page: Page, unitId: string) => page.locator(`button[value="${unitId}"]`).first();
const marked = (page: Page) => page.getByText("已標記，護士會跟進");

async function ask(page: Page, unitId: string): Promise<void> {
  await control(page, unitId).click();
  await expect(control(page, unitId)).toHaveAttribute("name", "unmark");
}

/** Staff at the bedside: outcome by unit, then number and PIN. */
async function settle(page: Page, outcomes: Record<string, string>, staffNumber = OTHER_NURSE): Promise<void> {
  for (const [unitId, outcome] of Object.entries(outcomes))
    await page.locator(`input[name="outcome:${unitId}"][value="${outcome}"]`).check({ force: true });
  await page.getByLabel("職員編號").fill(staffNumber);
  await page.getByLabel("職員密碼").fill(DEMO_PIN);
  await page.getByRole("button", { name: "記錄", exact: true }).click();
}

test("asks about two passages; one is answered and a doctor will explain the other; the record shows both", async ({
  page,
  browser,
  server,
}) => {
  await signIn(page);
  await passToWelcome(page, label(1));
  await readAll(page, async (step) => {
    if (step === 5) await ask(page, "risks.uncommon.3");
    if (step === 7) {
      await page.getByRole("button", { name: "我想問", exact: true }).click();
      await expect(marked(page)).toBeVisible();
    }
    if (step === 5 || step === 7) await expectAccessible(page);
  });
  await expect(page.getByText("你有 2 條問題未解答。")).toBeVisible();
  await expect(page.getByText("2 條，2 條等候解答")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "請護士過來" }).click();
  await expect(page.getByRole("heading", { name: "已通知護士" })).toBeVisible();
  await expectAccessible(page);

  const other = await openOtherTablet(browser, server.url);
  const row = other.getByRole("listitem").filter({ hasText: "TESTER, Ask 1" });
  await expect(row.getByText("請護士過來")).toBeVisible();
  await expect(row.getByText("有 2 條問題")).toBeVisible();
  await row.getByRole("link", { name: /^解答/ }).click();
  await expect(other.getByText(unitText(leaflet, "risks.uncommon.3"))).toBeVisible();
  await expect(other.getByText(/請到床邊/)).toBeVisible();
  await expectAccessible(other);
  await other.context().close();

  await page.getByRole("link", { name: "職員：記錄解答" }).click();
  await expect(page.getByRole("heading", { name: "病人的問題" })).toBeVisible();
  await expectAccessible(page);
  await hydrated(page);
  await page.locator('input[name="outcome:risks.very-rare.1"][value="doctor-will-explain"]').check({ force: true });
  await page.getByLabel("備註（可不填）").nth(1).fill("黃醫生三時到");
  await page.getByLabel("職員編號").fill(OTHER_NURSE);
  await page.getByLabel("職員密碼").fill("000000");
  await page.getByRole("button", { name: "記錄", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "密碼不正確" })).toBeVisible();
  await expect(page.getByLabel("備註（可不填）").nth(1)).toHaveValue("黃醫生三時到");
  await settle(page, { "risks.uncommon.3": "answered" });
  await expect(page.getByText("2 條，李家明已跟進")).toBeVisible();

  await signByPointer(page);
  await takeBack(page);
  const questions = page.getByRole("region", { name: "病人的問題（2）" });
  await expect(questions.getByText("已解答")).toBeVisible();
  await expect(questions.getByText("醫生會再解釋")).toBeVisible();
  await expect(questions.getByText("備註：黃醫生三時到")).toBeVisible();
  await expect(questions.getByText("李家明")).toHaveCount(2);
  await expectAccessible(page);
  await confirmSigned(page);
  await openAsRecordsOfficer(page, label(1).hospitalNo, /已完成/);
  await expect(page.getByRole("heading", { name: "病人的問題（2）" })).toBeVisible();
  await expect(page.getByText("標記問題")).toHaveCount(2);
  await expectAccessible(page);
});

test("asks, and takes the mark back: place and focus stay, and nothing is in the way of the signature", async ({
  page,
}) => {
  await signIn(page);
  await passToWelcome(page, label(2));
  await readAll(page, async (step) => {
    if (step !== 3) return;
    await page.evaluate(() => scrollTo(0, 120));
    const before = await page.evaluate(() => scrollY);
    await hydrated(page);
    await ask(page, "procedure.4");
    await expect(control(page, "procedure.4")).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await control(page, "procedure.4").click();
    await expect(control(page, "procedure.4")).toHaveAttribute("name", "ask");
    await expect(control(page, "procedure.4")).toBeFocused();
  });
  await signByPointer(page);
});

test("wants to sign with a question open: it is explained, also by address, and the nurse settles it on the ward's page", async ({
  page,
}) => {
  await signIn(page);
  await passToWelcome(page, label(3));
  await readAll(page, async (step) => {
    if (step === 10) await ask(page, "references.1");
  });
  await page.getByRole("button", { name: /我想簽署/ }).click();
  await expect(page.locator('[data-code="questions-open"]')).toBeVisible();
  await expectAccessible(page);
  for (const path of ["/bedside/sign", "/bedside/sign/other", "/bedside/sign/typed"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/bedside\/review/);
  }
  await page.getByRole("button", { name: "交回護士" }).click();
  await takeBack(page, NURSE);
  await page.getByRole("link", { name: "記錄解答" }).click();
  await expectAccessible(page);
  await page.locator('input[value="withdrawn-by-patient"]').check({ force: true });
  await page.getByRole("button", { name: "記錄", exact: true }).click();
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await page.getByRole("button", { name: "開始閱讀" }).click();
  await page.waitForURL("**/bedside/review");
  await expect(page.getByText(/1 條，.+已跟進/)).toBeVisible();
  await signByPointer(page);
});

test("presses 我想問 on a page of several passages: it says how to choose one", async ({ page }) => {
  await signIn(page);
  await passToWelcome(page, label(4));
  await page.goto("/bedside/read/5");
  const hint = page.getByText("請在想問的那一段旁邊");
  await expect(hint).toBeHidden();
  await page.getByRole("link", { name: "我想問" }).click();
  await expect(hint).toBeVisible();
  await expect(hint).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(marked(page)).toBeVisible();
});

test("may be asked about: every passage of the leaflet but its headings", async ({ page }) => {
  await signIn(page);
  await passToWelcome(page, label(5));
  const asked: string[] = [];
  await readAll(page, async () => {
    asked.push(
      ...(await page
        .locator('main button[name="ask"]')
        .evaluateAll((all) => all.map((one) => (one as HTMLButtonElement).value))),
    );
  });
  expect(asked).toEqual(
    leafletUnits(leaflet)
      .filter(({ kind }) => kind !== "heading")
      .map(({ id }) => id),
  );
});
