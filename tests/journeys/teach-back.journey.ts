import { DEMO_PIN } from "../../prisma/demo-staff.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/journey.ts";
import { startServer } from "./support/server.ts";
import { passToReview, passToWelcome, signByPointer, signIn, signOut, takeBack } from "./support/steps.ts";

const MANAGER = "M10077";
const LABEL = { nameLatin: "TESTER, Say", nameChinese: "測試說", hospitalNo: "H997201", episodeNo: "E997201" };
const PROMPTS = ["duration", "unwell", "sedated"];

test("the ward asks for teach-back: what is not understood is explained again before the patient signs", async ({
  browser,
}) => {
  // A server of its own: what is set here would hold for every other patient's journey.
  const server = await startServer();
  const context = await browser.newContext({
    baseURL: server.url,
    locale: "zh-HK",
    viewport: { width: 1080, height: 810 },
    hasTouch: true,
  });
  const page = await context.newPage();
  const judge = async (verdicts: Record<string, string>) => {
    await page.getByRole("button", { name: "請護士過來" }).click();
    await page.getByRole("link", { name: "職員：記錄解答" }).click();
    await expect(page.getByText("藥力大約可維持多久？")).toBeVisible();
    await expectAccessible(page);
    for (const [id, verdict] of Object.entries(verdicts))
      await page.locator(`input[name="verdict:${id}"][value="${verdict}"]`).check({ force: true });
    await page.getByLabel("職員編號").fill("N20533");
    await page.getByLabel("職員密碼").fill(DEMO_PIN);
    await page.getByRole("button", { name: "記錄", exact: true }).click();
    await page.waitForURL("**/bedside/review");
  };

  await signIn(page, MANAGER);
  await page.getByRole("link", { name: "設定" }).click();
  const setting = page.getByRole("region", { name: "簽署前請病人說明" });
  await setting.getByRole("checkbox").check({ force: true });
  await setting.getByRole("button", { name: "儲存" }).click();
  await expect(setting.getByRole("status")).toBeVisible();
  await signOut(page);

  await signIn(page);
  await passToWelcome(page, LABEL);
  await passToReview(page);
  await expect(page.getByRole("heading", { name: "簽署前，護士會和你談一談。" })).toBeVisible();
  await page.getByRole("button", { name: /我想簽署/ }).click();
  await expect(page.locator('[data-code="teach-back-open"]')).toBeVisible();
  await judge({ duration: "understood", unwell: "explain-again", sedated: "understood" });
  await page.getByRole("button", { name: /我想簽署/ }).click();
  await expect(page.locator('[data-code="teach-back-open"]')).toBeVisible();
  await judge({ unwell: "understood" });
  await signByPointer(page);
  await takeBack(page);
  const questions = page.getByRole("region", { name: "病人的問題（0）" });
  await expect(questions.getByText("明白", { exact: true })).toHaveCount(PROMPTS.length);
  await context.close();
  await server.stop();
});
