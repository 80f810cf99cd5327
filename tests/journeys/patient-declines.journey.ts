import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/journey.ts";
import {
  answerChecks,
  checkIdentity,
  passToReview,
  passToWelcome,
  RECORDS_OFFICER,
  signIn,
  signOut,
  takeBack,
} from "./support/steps.ts";

const label = (n: number) => ({
  nameLatin: `TESTER, No ${n}`,
  nameChinese: "測試婷",
  hospitalNo: `H99100${n}`,
  episodeNo: `E99100${n}`,
});

test("a patient who will not sign is asked nothing twice, and the record says declined", async ({ page }) => {
  await signIn(page);
  await passToWelcome(page, label(1));
  await passToReview(page);
  const [sign, defer, decline] = await Promise.all(
    [/我想簽署/, /我想再考慮/, /我不簽署/].map((name) => page.getByRole("button", { name }).boundingBox()),
  );
  for (const other of [defer, decline]) {
    const ratio = ((other?.width ?? 0) * (other?.height ?? 0)) / ((sign?.width ?? 1) * (sign?.height ?? 1));
    expect(ratio, "the three answers have the same size").toBeGreaterThan(0.95);
    expect(ratio).toBeLessThan(1.05);
  }
  await page.getByRole("button", { name: /我不簽署/ }).click();
  await expect(page.getByRole("heading", { name: "你選擇不簽署" })).toBeVisible();
  await expectAccessible(page);
  // As long as may be, on as many lines: a browser counts each end of a line once, and sends two characters for it.
  await page.getByLabel("原因（可以不寫）").fill("怕痛\n".repeat(166));
  await page.getByRole("button", { name: "我不簽署" }).click();
  await expect(page.getByText("請把平板交回護士。")).toBeVisible();
  await expectAccessible(page);
  await takeBack(page);
  await expect(page.getByRole("heading", { name: "不簽署" })).toBeVisible();
  await expectAccessible(page);
  await signOut(page);
  await signIn(page, RECORDS_OFFICER);
  await page.getByRole("searchbox").fill("H991001");
  await page.getByRole("button", { name: "尋找" }).click();
  await expect(page.getByRole("row").filter({ hasText: "測試婷" }).getByText("不簽署")).toBeVisible();
});

test("a patient who wants more time keeps the reading, and the nurse resumes", async ({ page }) => {
  await signIn(page);
  await passToWelcome(page, label(2));
  await passToReview(page);
  await page.getByRole("button", { name: /我想再考慮/ }).click();
  await expect(page.getByText("請把平板交回護士。")).toBeVisible();
  await expectAccessible(page);
  await takeBack(page);
  await page.getByRole("button", { name: "繼續" }).click();
  await expect(page.getByRole("heading", { name: "簽署前檢查" })).toBeVisible();
  await expect(page.locator('input[name="fasting"][value="yes"]')).toBeChecked();
  await expect(page.locator('input[name="sedated"]:checked')).toHaveCount(0);
});

test("a patient who says 這不是我 gives the tablet back: the ward is warned, asks who it is, and reading begins anew", async ({
  page,
}) => {
  await signIn(page);
  await passToWelcome(page, label(3));
  await passToReview(page);
  await page.goto("/bedside");
  await page.getByRole("button", { name: "這不是我" }).click();
  await expect(page.getByText("請把平板交回護士。")).toBeVisible();
  await page.goto("/bedside/read/1");
  await expect(page).toHaveURL(/\/bedside\/locked$/);
  await takeBack(page);
  await expect(page.getByRole("heading", { name: "核對身份" })).toBeVisible();
  await expect(page.getByText("病人說平板上的姓名不是自己")).toBeVisible();
  await expectAccessible(page);
  const consentId = page.url().split("/").at(-2);
  await page.goto(`/ward/${consentId}/hand-over`);
  await expect(page).toHaveURL(`/ward/${consentId}/identity`);
  await checkIdentity(page);
  await answerChecks(page);
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await page.getByRole("button", { name: "開始閱讀" }).click();
  await expect(page).toHaveURL(/\/bedside\/read\/1$/);
});

test("sedated today: one way only, and no later step can be reached by its address", async ({ page }) => {
  await signIn(page);
  await page.getByLabel("標籤資料").fill("TESTER, Sed|H991004|E991004");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "資料正確，下一步" }).click();
  await page.getByRole("checkbox", { name: /病人親口說出姓名/ }).check({ force: true });
  await page.getByRole("checkbox", { name: /手帶上的 Hospital No/ }).check({ force: true });
  await page.getByRole("button", { name: "下一步" }).click();
  await page.locator('input[name="sedated"][value="yes"]').waitFor({ state: "attached" });
  for (const id of ["fasting", "allergy", "blood", "meds", "pregnant", "unwell"]) {
    await page.locator(`input[name="${id}"][value="no"]`).check({ force: true });
  }
  await page.locator('input[name="sedated"][value="yes"]').check({ force: true });
  await expect(page.getByText("今天已使用鎮靜劑，不能在此簽署。")).toBeVisible();
  await expect(page.getByRole("button", { name: "下一步" })).toHaveCount(0);
  await expectAccessible(page);
  const consentId = page.url().split("/").at(-2);
  await page.getByRole("button", { name: "改期簽署" }).click();
  await expect(page.getByRole("heading", { name: "改期簽署" })).toBeVisible();
  for (const step of ["checks", "hand-over", "confirm"]) {
    await page.goto(`/ward/${consentId}/${step}`);
    await expect(page).toHaveURL(`/ward/${consentId}/status`);
  }
  await expect(page.getByRole("button", { name: "繼續" })).toHaveCount(0);
});
