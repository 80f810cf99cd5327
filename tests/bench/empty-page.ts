import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../journeys/support/server.ts";

/** Within the project, so that the reference is built by the very Next and React that the project has. */
const FOLDER = ".cache/empty-page";
const NEXT = resolve("node_modules/next/dist/bin/next");
const ENV = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;

/** With the project as its root, Next would run the project's instrumentation in an app that has none. */
const FILES = {
  "instrumentation.js": "export function register() {}\n",
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(resolve("."))} } };\n`,
  "app/layout.jsx":
    'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>;\n}\n',
  "app/page.jsx": "export default function Page() {\n  return null;\n}\n",
};

/** An App Router app with one empty page, built anew and served. */
export async function startEmptyPage(): Promise<{ url: string; stop: () => void }> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(`${FOLDER}/app`, { recursive: true });
  for (const [file, text] of Object.entries(FILES)) writeFileSync(`${FOLDER}/${file}`, text);
  const built = spawnSync(process.execPath, [NEXT, "build"], { cwd: FOLDER, env: ENV, encoding: "utf8" });
  if (built.status !== 0) throw new Error(`The empty page cannot be built:\n${built.stdout}${built.stderr}`);
  const port = await freePort();
  const server = spawn(process.execPath, [NEXT, "start", "-H", "127.0.0.1", "-p", String(port)], {
    cwd: FOLDER,
    env: ENV,
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(url, server);
  return { url, stop: () => server.kill() };
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300 && server.exitCode === null; tries += 1) {
    if ((await fetch(url).catch(() => undefined))?.ok) return;
    await wait(100);
  }
  server.kill();
  throw new Error("The empty page is not served");
}
