import { strippedTextSha256 } from "../../lib/leaflet/fingerprint.ts";
import { leafletUnits } from "../../lib/leaflet/leaflet.ts";
import { realLeaflet } from "../lib/leaflet/real-leaflet.ts";
import { unitsInAccessibilityTree } from "./support/accessibility-tree.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/journey.ts";
import { ALL_APPEARANCES, pairwiseAppearances, showAs } from "./support/looks.ts";
import { expectNothingCutOff } from "./support/nothing-cut-off.ts";
import { walkPatientStates } from "./support/patient-states.ts";
import { goOn, passToWelcome, readAll, signIn } from "./support/steps.ts";

const label = (n: number) => ({
  nameLatin: `TESTER, All ${n}`,
  nameChinese: "測試眾",
  hospitalNo: `H99600${n}`,
  episodeNo: `E99600${n}`,
});

// `npm run test:a11y` looks at every state in every appearance; here every two of them meet once.
const IS_FULL = process.env.A11Y === "full";

test("axe finds nothing in any state of the patient's pages, at any text size, in either contrast, on any screen", async ({
  page,
}) => {
  if (IS_FULL) test.setTimeout(3_600_000);
  let states = 0;
  await signIn(page);
  await walkPatientStates(page, label(1), async (name) => {
    for (const appearance of IS_FULL ? ALL_APPEARANCES : pairwiseAppearances(states)) {
      await test.step(`${name}, ${Object.values(appearance)
        .map((one) => JSON.stringify(one))
        .join(" ")}`, async () => {
        await showAs(page, appearance);
        await expectAccessible(page);
        await expectNothingCutOff(page);
      });
    }
    states += 1;
    await showAs(page, { textSize: "standard", contrast: "standard", viewport: { width: 1080, height: 810 } });
  });
  expect(states).toBeGreaterThanOrEqual(29);
});

test("a screen reader meets the leaflet unit for unit, in the leaflet's order", async ({ page }) => {
  await signIn(page);
  await passToWelcome(page, label(2));
  const met: { id: string; text: string }[] = [];
  await readAll(page, async () => {
    met.push(...(await unitsInAccessibilityTree(page)));
  });
  const leaflet = realLeaflet();
  expect(met).toEqual(leafletUnits(leaflet).map(({ id, text }) => ({ id, text })));
  expect(strippedTextSha256(met.map(({ text }) => text).join(""))).toBe(leaflet.bodySha256);
});

test("a page that comes without a new document begins at its heading, for a screen reader and for a keyboard", async ({
  page,
}) => {
  await signIn(page);
  await passToWelcome(page, label(4));
  await page.getByRole("button", { name: "開始閱讀" }).click();
  for (const step of [1, 2, 3, 4, 5]) {
    await page.waitForURL(`**/bedside/read/${step}`);
    await expect(page.locator("main h1").first()).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await goOn(page).press("Enter");
  }
});

test("at 400% every page reflows into one column, and nothing is cut off", async ({ page }) => {
  await signIn(page);
  // What 1280 px at 400% leave: WCAG 1.4.10.
  await walkPatientStates(page, label(3), async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await expectNothingCutOff(page);
    await page.setViewportSize({ width: 1080, height: 810 });
  });
});
