import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.journey.ts",
  outputDir: "../../test-results",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    locale: "zh-HK",
    timezoneId: "Asia/Hong_Kong",
    viewport: { width: 1080, height: 810 },
    hasTouch: true,
    trace: "off",
    actionTimeout: 10_000,
  },
});
