import type { Page } from "@playwright/test";
import { DEMO_PIN } from "../../prisma/demo-staff.ts";
import { filmOf, withCamera } from "./support/camera.ts";
import { expect, test } from "./support/journey.ts";
import { CLEAR_ANSWERS, readAll, signByPointer, signIn } from "./support/steps.ts";

const barcode = (n: number) => `TESTER Siu Ming 測試明|H990100${n}|E9901001${n}`;

type Taps = { count: number };

/** Counts what a finger does: one `pointerdown` a tap, wherever it lands. */
async function countTaps(page: Page, taps: Taps): Promise<void> {
  await page.exposeBinding("tapped", () => {
    taps.count += 1;
  });
  await page.addInitScript(() => {
    const { tapped } = window as unknown as { tapped: () => void };
    addEventListener("pointerdown", () => tapped(), { capture: true });
  });
}

/** From the ward's home to the next patient. Gives the nurse's taps: all but the patient's and the six of the PIN. */
async function nurseTaps(page: Page, taps: Taps, scan: () => Promise<void>): Promise<number> {
  const atStart = taps.count;
  await scan();
  await page.getByRole("button", { name: "資料正確，下一步" }).click();
  await page.getByText("病人親口說出姓名，與標籤相符").click();
  await page.getByText("手帶上的 Hospital No 與標籤相符").click();
  await page.getByRole("button", { name: "下一步" }).click();
  for (const [id, answer] of Object.entries(CLEAR_ANSWERS)) await page.locator(`label:has(#${id}-${answer})`).click();
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: "開始病人模式" }).click();
  await expect(page.getByRole("button", { name: "開始閱讀" })).toBeVisible();
  const beforePatient = taps.count;
  await readAll(page);
  await signByPointer(page);
  const patients = taps.count - beforePatient;
  await page.getByRole("link", { name: "請職員解鎖" }).click();
  const beforePin = taps.count;
  for (const digit of DEMO_PIN) await page.getByRole("button", { name: digit, exact: true }).click();
  const pin = taps.count - beforePin;
  await page.getByRole("button", { name: "解鎖" }).click();
  await page.getByText("我看着病人本人簽署").click();
  await page.getByText("病人的問題已獲解答").click();
  await page.getByRole("button", { name: "確認並完成" }).click();
  await expect(page.getByRole("heading", { name: "已完成" })).toBeVisible();
  await page.getByRole("link", { name: "下一位病人" }).click();
  await expect(page.getByRole("heading", { name: "掃描病人標籤" })).toBeVisible();
  return taps.count - atStart - patients - pin;
}

function report(path: string, taps: number, most: number): void {
  process.stdout.write(`nurse taps, ${path}: ${taps} of at most ${most}\n`);
  expect(taps, "every step was counted").toBeGreaterThanOrEqual(17);
  expect(taps).toBeLessThanOrEqual(most);
}

test("with a scanner, from the scan to the completed record, the nurse taps at most 20 times beside the PIN", async ({
  page,
}) => {
  const taps: Taps = { count: 0 };
  await countTaps(page, taps);
  await signIn(page);
  const used = await nurseTaps(page, taps, async () => {
    await page.keyboard.insertText(barcode(1));
    await page.keyboard.press("Enter");
  });
  report("scanner", used, 20);
});

test("with the camera, at most 21 times", async ({ server }, testInfo) => {
  const taps: Taps = { count: 0 };
  const film = await filmOf(barcode(2), testInfo.outputPath("label.y4m"));
  await withCamera(
    server,
    film,
    async (page) => {
      const scan = () => page.getByRole("button", { name: "用相機掃描" }).click();
      report("camera", await nurseTaps(page, taps, scan), 21);
    },
    (page) => countTaps(page, taps),
  );
});
