import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from "@playwright/test";
import { unpackChromium } from "./packaged-chromium.ts";

/** The headless shell first: it draws the same pages without a window's own interface beside each. */
const SYSTEM = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** A browser with its call-home features left on tries to reach its maker at every start. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--disable-gpu",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

type Profile = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/** The one browser of all tests, benchmarks and pictures: `BROWSER_PATH`, else the first that is found. */
export async function startChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ ...options, ...(await found(options)) });
}

/** The same browser with a profile that outlives it. */
export async function startChromiumWithProfile(folder: string, options: Profile): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...options, ...(await found(options)) });
}

async function found({ args = [], env = {} }: LaunchOptions): Promise<LaunchOptions> {
  const { path, env: own = {} } = await findChromium();
  return { executablePath: path, args: [...QUIET, ...args], env: { ...process.env, ...own, ...env } };
}

/** The system's, else Playwright's own, else the one in an npm package. */
async function findChromium(): Promise<{ path: string; env?: Record<string, string> }> {
  const asked = process.env.BROWSER_PATH;
  if (asked && !existsSync(asked)) throw new Error(`BROWSER_PATH names no file: ${asked}`);
  const path = asked ?? [...SYSTEM, chromium.executablePath()].find((one) => existsSync(one));
  return path ? { path } : unpackChromium();
}
