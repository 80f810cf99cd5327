import { defineConfig } from "vitest/config";
import { SkippedTestsReporter } from "./skipped-tests-reporter.ts";

export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ["tests/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
    // Next's own run-time is not here; server code is tested as plain TypeScript.
    environment: "node",
    reporters: ["default", new SkippedTestsReporter()],
  },
  resolve: { alias: { "@": `${import.meta.dirname}/..` } },
});
