import { chineseDate } from "../../lib/hong-kong-time.ts";
import { expect, test } from "./support/journey.ts";
import { confirmSigned, passToWelcome, readAll, signByPointer, signIn, takeBack } from "./support/steps.ts";

const DAY_MS = 86_400_000;

for (const [situation, days] of [
  ["a day ahead", 1],
  ["a day behind", -1],
] as const) {
  test(`a tablet whose clock is ${situation} signs with the server's date`, async ({ page }) => {
    await page.clock.install({ time: new Date(Date.now() + days * DAY_MS) });
    const number = days > 0 ? "H9902001" : "H9902002";
    const label = { nameLatin: "TESTER, Yat", nameChinese: "測試日", hospitalNo: number, episodeNo: `E${number}` };
    await signIn(page);
    await passToWelcome(page, label);
    await readAll(page);
    await page.getByRole("button", { name: /我想簽署/ }).click();
    await expect(page.getByText(chineseDate(new Date()), { exact: false }).first()).toBeVisible();
    await page.goBack();
    await signByPointer(page);
    await takeBack(page);
    await expect(page.getByRole("region", { name: "病人的簽署" })).toContainText(chineseDate(new Date()));
    await confirmSigned(page);
  });
}
