import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { filmOf, withCamera } from "./support/camera.ts";
import { expect, test } from "./support/journey.ts";
import { hydrated, signIn } from "./support/steps.ts";

const barcode = (n: number) => `TESTER, Scan 測試掃|H9970${n}|E9970${n}`;

const field = (page: Page) => page.getByLabel("標籤資料");

/** A scanner's keys come faster than a test could await one by one. */
async function typeLikeAScanner(page: Page, text: string, suffix: string[] = []): Promise<void> {
  await field(page).focus();
  const typed = [...text].map((key) =>
    /^[ -~\n]$/.test(key) ? page.keyboard.press(key === "\n" ? "Enter" : key) : page.keyboard.insertText(key),
  );
  await Promise.all([...typed, ...suffix.map((key) => page.keyboard.press(key))]);
}

async function expectCard(page: Page, n: number): Promise<void> {
  await expect(page.getByRole("heading", { name: "核對病人資料" })).toBeVisible();
  await expect(page.getByText(`H9970${n}`)).toBeVisible();
}

const openCamera = (page: Page) => page.getByRole("button", { name: "用相機掃描" }).click();

const SUFFIXES = { "Enter (CR)": ["Enter"], "Enter twice (CR LF)": ["Enter", "Enter"], Tab: ["Tab"] };
Object.entries(SUFFIXES).forEach(([name, suffix], n) => {
  test(`a keyboard scanner that ends with ${name} opens the card`, async ({ page }) => {
    await signIn(page);
    // Without scripts Enter sends the form too; Tab leads to its button.
    if (name === "Tab") await hydrated(page);
    await typeLikeAScanner(page, barcode(10 + n), suffix);
    await expectCard(page, 10 + n);
  });
});

test("a keyboard scanner without a suffix: the nurse presses 開啟", async ({ page }) => {
  await signIn(page);
  await typeLikeAScanner(page, barcode(20));
  await expect(field(page)).toHaveValue(barcode(20));
  await page.getByRole("button", { name: "開啟", exact: true }).click();
  await expectCard(page, 20);
});

test("a barcode with a line for each field arrives whole", async ({ page }) => {
  await signIn(page);
  await typeLikeAScanner(page, barcode(21).replaceAll("|", "\n"), ["Enter"]);
  await expectCard(page, 21);
});

test("whoever goes through the page by keyboard is not held by the field", async ({ page }) => {
  await signIn(page);
  await field(page).focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "開啟", exact: true })).toBeFocused();
  await field(page).focus();
  await page.keyboard.type("H9970", { delay: 120 });
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "開啟", exact: true })).toBeFocused();
  await expect(field(page)).toHaveValue("H9970");
});

test("half a label, a code of 4 KB and a script are refused, and stay in the field", async ({ page }) => {
  await signIn(page);
  for (const text of [
    "TESTER, Scan 測試掃|H99",
    "https://example.org/".padEnd(4096, "x"),
    "<script>document.title='H99'</script>|H997030|E997030",
    "TESTER \u202eNACS|H997030|E997030",
    "H997030|TESTER, Scan|E997030",
  ]) {
    await field(page).fill(text);
    await page.keyboard.press("Enter");
    await expect(page.getByText("讀不到這個條碼。沒有建立記錄。")).toBeVisible();
    await expect(field(page)).toHaveValue(text);
    await field(page).fill("");
  }
  await expectAccessible(page);
});

test("the camera reads the label and the card opens, in one tap", async ({ server }, testInfo) => {
  await withCamera(server, await filmOf(barcode(40), testInfo.outputPath("label.y4m")), async (page) => {
    await openCamera(page);
    await expectCard(page, 40);
    expect(await page.locator("video").count()).toBe(0);
  });
});

test("the camera reads a barcode that is no label: it is refused, and stays in the field", async ({
  server,
}, testInfo) => {
  await withCamera(server, await filmOf("https://example.org/?a=1", testInfo.outputPath("code.y4m")), async (page) => {
    await openCamera(page);
    await expect(page.getByText("讀不到這個條碼。沒有建立記錄。")).toBeVisible();
    await expect(field(page)).toHaveValue("https://example.org/?a=1");
  });
});

const PROBLEMS: [situation: string, args: string[], title: string][] = [
  ["is not allowed", ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream=deny"], "相機未獲准使用。"],
  ["is missing", ["--use-fake-ui-for-media-stream"], "這部裝置找不到相機。"],
];
for (const [situation, args, title] of PROBLEMS) {
  test(`the camera ${situation}: the page says so and leads back to typing`, async ({ server }) => {
    await withCamera(server, args, async (page) => {
      await openCamera(page);
      await expect(page.getByRole("alert").getByText(title)).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("button", { name: "用相機掃描" })).toBeFocused();
      await openCamera(page);
      await page.getByRole("link", { name: "改用手動輸入" }).click();
      await expect(page.getByRole("heading", { name: "手動輸入病人標籤" })).toBeVisible();
    });
  });
}
