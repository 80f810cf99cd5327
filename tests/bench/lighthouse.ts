import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import lighthouse, { type Flags } from "lighthouse";
import { ensureBuild } from "../../lib/cli/ensure-build.ts";
import { startChromiumWithProfile } from "../journeys/support/chromium.ts";
import { freePort, startServer } from "../journeys/support/server.ts";
import { handOver, PAGE_COUNT, readAll, signByPointer, signIn } from "../journeys/support/steps.ts";
import type { Figure } from "./figure.ts";

const RUNS = 3;
const GOALS = { accessibility: 1, "best-practices": 1, performance: 0.95 };
const LABEL = { nameLatin: "TESTER, Ka Yan", nameChinese: "測試欣", hospitalNo: "H9900012", episodeNo: "E9900012" };
const BEFORE_SIGNING = [
  "/bedside",
  ...Array.from({ length: PAGE_COUNT }, (_, index) => `/bedside/read/${index + 1}`),
  "/bedside/review",
  "/bedside/decline",
  "/bedside/sign",
  "/bedside/sign/other",
  "/bedside/sign/typed",
];

/** A tablet on the ward's wireless network, four times slower than this machine. */
const TABLET: Flags = {
  formFactor: "mobile",
  screenEmulation: { mobile: true, width: 810, height: 1080, deviceScaleFactor: 2, disabled: false },
  throttling: {
    rttMs: 40,
    throughputKbps: 10_240,
    cpuSlowdownMultiplier: 4,
    requestLatencyMs: 0,
    downloadThroughputKbps: 0,
    uploadThroughputKbps: 0,
  },
  throttlingMethod: "simulate",
  disableStorageReset: true,
  onlyCategories: Object.keys(GOALS),
  logLevel: "error",
};

/** Lighthouse's scores of every patient page out of 100, the median of three; a goal is the least share that is good enough. */
export async function lighthouseScores(): Promise<Figure[]> {
  ensureBuild();
  const server = await startServer();
  const profile = mkdtempSync(join(tmpdir(), "lighthouse-"));
  const port = await freePort();
  const context = await startChromiumWithProfile(profile, {
    args: [`--remote-debugging-port=${port}`],
    baseURL: server.url,
    locale: "zh-HK",
    viewport: { width: 1080, height: 810 },
  });
  try {
    const page = await context.newPage();
    await signIn(page);
    await handOver(page, LABEL);
    await readAll(page);
    const figures = await scored(BEFORE_SIGNING, server.url, port);
    await signed(page);
    return [...figures, ...(await scored(["/bedside/done", "/bedside/locked"], server.url, port))];
  } finally {
    await context.close();
    await server.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function signed(page: Page): Promise<void> {
  await page.goto("/bedside/review");
  await signByPointer(page);
}

async function scored(paths: string[], url: string, port: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const path of paths) {
    const runs: Record<string, number>[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const result = await lighthouse(url + path, { ...TABLET, port });
      if (!result || new URL(result.lhr.finalDisplayedUrl).pathname !== path) throw new Error(`${path} led elsewhere`);
      runs.push(
        Object.fromEntries(Object.entries(result.lhr.categories).map(([id, { score }]) => [id, (score ?? 0) * 100])),
      );
    }
    for (const [category, goal] of Object.entries(GOALS)) {
      const [, ours = 0] = runs.map((scores) => scores[category] ?? 0).sort((a, b) => a - b);
      figures.push({ name: `lighthouse ${category} ${path}`, ours, reference: 100, goal });
    }
  }
  return figures;
}
