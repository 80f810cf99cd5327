import { test } from "./support/journey.ts";
import { adopt, labelOf, openSigningWard } from "./support/signing-tablet.ts";
import { draw, STROKES, takeBack } from "./support/steps.ts";

test("shots", async ({ page, context, server }) => {
  test.setTimeout(400_000);
  const ward = await openSigningWard(server.url);
  await adopt(context, server.url, await ward.toPad(labelOf("Z1")));
  const shots = async (name: string) => {
    for (const [w, h] of [
      [1080, 810],
      [810, 1080],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width: w, height: h });
      await page.waitForTimeout(150);
      await page.screenshot({ path: `/tmp/shots/${name}-${w}.png` });
    }
    await page.setViewportSize({ width: 1080, height: 810 });
    await page.waitForTimeout(150);
  };
  for (const size of ["standard", "extra-large"]) {
    await context.addCookies([{ name: "bc_text_size", value: size, url: server.url }]);
    await page.goto("/bedside/sign");
    await page.locator("canvas[data-open=true]").waitFor();
    await draw(page, [
      [
        [0.4, 0.5],
        [0.43, 0.51],
      ],
    ]);
    await shots(`${size}-note`);
    await page.getByRole("button", { name: "確認簽署" }).click();
    await shots(`${size}-short`);
    await page.getByRole("button", { name: "清除重簽" }).click();
    await page.goto("/bedside/read/3");
    await page.waitForTimeout(1500);
    await page.route("**/bedside/read/3", (r) => (r.request().method() === "POST" ? r.abort() : r.continue()));
    await page.getByRole("button", { name: /^(下一頁|我知道「.+」)/ }).click();
    await page.locator('[data-code="offline"]').waitFor();
    await shots(`${size}-step`);
    await page.unrouteAll();
    await page.evaluate(() => sessionStorage.clear());
  }
  await context.addCookies([{ name: "bc_text_size", value: "standard", url: server.url }]);
  await page.goto("/bedside/sign");
  await page.locator("canvas[data-open=true]").waitFor();
  await draw(page, STROKES);
  await page.route("**/bedside/submit", (route) => route.abort());
  await page.getByRole("button", { name: "確認簽署" }).click();
  await page.getByText("網絡中斷").waitFor();
  await shots("offline");
  await page.goto("/bedside/locked");
  await page.locator('[data-code="unsent"]').waitFor();
  await shots("locked");
  await takeBack(page);
  await page.locator('[data-code="unsent"]').waitFor();
  await shots("ward-unsent");
  await page.unrouteAll();
  await page.getByRole("button", { name: "立即再送" }).click();
  await page.locator('[data-code="unsent-void"]').waitFor();
  await shots("ward-void");
});
