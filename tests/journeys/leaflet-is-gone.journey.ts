import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/journey.ts";
import { startServer } from "./support/server.ts";
import { openAsRecordsOfficer, passToHandOver, passToWelcome, signIn } from "./support/steps.ts";

const TEXT = new URL("../../lib/leaflet/texts/nerve-root-canal-injection.v1.zh-HK.json", import.meta.url);
const label = (n: number) => ({
  nameLatin: `TESTER, Gone ${n}`,
  nameChinese: "測試缺",
  hospitalNo: `H99660${n}`,
  episodeNo: `E99660${n}`,
});

test("the version of a leaflet is gone from its folder: staff and patient are told, and documents are given out", async ({
  browser,
}) => {
  const [data, leaflets] = ["data", "leaflets"].map((name) => mkdtempSync(join(tmpdir(), `${name}-`))) as [
    string,
    string,
  ];
  writeFileSync(
    join(leaflets, "nerve-root-canal-injection.v2.zh-HK.json"),
    readFileSync(TEXT, "utf8").replace('"version": 1', '"version": 2'),
  );
  const whole = await startServer("lib/cli/demo.ts", { DATA_DIR: data });
  const { port } = new URL(whole.url);
  const context = await browser.newContext({ baseURL: whole.url, viewport: { width: 1080, height: 810 } });
  const page = await context.newPage();
  await signIn(page);
  await passToHandOver(page, label(1));
  const draft = page.url();
  await page.goto("/ward");
  await passToWelcome(page, label(2));
  await whole.stop();

  const without = await startServer("lib/cli/demo.ts", { DATA_DIR: data, LEAFLETS_DIR: leaflets, PORT: port });
  expect(without.output()).toContain(`Leaflet nerve-root-canal-injection v1 is not in ${leaflets}`);
  await page.goto("/bedside");
  await expect(page.getByRole("heading", { name: "這一頁打不開" })).toBeVisible();
  await page.context().clearCookies();
  await signIn(page);
  await page.goto(draft);
  await expect(page.getByRole("heading", { name: "這份單張的版本不在系統內" })).toBeVisible();
  await expectAccessible(page);
  await openAsRecordsOfficer(page, "H2604817", /已完成/);
  await expect(page.getByText("單張資料夾內沒有這份記錄所用的版本")).toBeVisible();
  await expectAccessible(page);
  const href = await page
    .getByRole("link", { name: /^打開 PDF/ })
    .first()
    .getAttribute("href");
  const document = await page.request.get(href ?? "");
  expect((await document.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await context.close();
  await without.stop();
  for (const folder of [data, `${data}.head`, leaflets]) rmSync(folder, { recursive: true, force: true });
});
