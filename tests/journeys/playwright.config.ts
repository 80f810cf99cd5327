import { defineConfig } from "@playwright/test";

/** The way of a signature and what goes wrong on it most: these run in `npm test`, all others in `npm run test:long`. */
const MAIN = [
  "all-units-are-met",
  "everything-by-keyboard",
  "font-comes-late",
  "ink-is-not-lost",
  "label-is-scanned",
  "nurse-errors",
  "patient-asks",
  "patient-declines",
  "patient-may-not-sign",
  "patient-signs",
  "reading-is-interrupted",
  "record-is-erased",
  "server-is-stopped",
  "tablet-clock-is-wrong",
  "tablet-lies-untouched",
].map((name) => `**/${name}.journey.ts`);

export default defineConfig({
  testDir: ".",
  projects: [
    { name: "main", testMatch: MAIN },
    { name: "long", testMatch: "**/*.journey.ts", testIgnore: MAIN },
  ],
  outputDir: "../../test-results",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // On a quiet machine a journey takes seconds. These are for one whose cores have other work.
  timeout: 360_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    locale: "zh-HK",
    timezoneId: "Asia/Hong_Kong",
    viewport: { width: 1080, height: 810 },
    hasTouch: true,
    trace: "off",
    actionTimeout: 20_000,
  },
});
