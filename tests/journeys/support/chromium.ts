import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

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
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** The system's, else Playwright's own, else the one inside `@sparticuz/chromium`. */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const own = chromium.executablePath();
  const executablePath = SYSTEM.find((path) => existsSync(path)) ?? (existsSync(own) ? own : undefined);
  if (executablePath) return { executablePath, args: QUIET };
  const { default: packaged } = await import("@sparticuz/chromium");
  return { executablePath: await packaged.executablePath(), args: [...packaged.args, ...QUIET] };
}
