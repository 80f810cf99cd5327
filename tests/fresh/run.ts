import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fail } from "../../lib/cli/fail.ts";
import { freePort } from "../journeys/support/server.ts";
import { hiding, KINDS, type Kind } from "./kinds.ts";

/**
 * The README's two commands as they stand, each on a clone of HEAD and on machines as newcomers have them; or with
 * `--journeys` five journeys on this very checkout and its build. Needs Linux and the right to mount.
 */
const { values, positionals } = parseArgs({ options: { journeys: { type: "boolean" } }, allowPositionals: true });
const DEMO_MS = 20 * 60_000;
const ROOT = join(import.meta.dirname, "../..");
const FIVE = ["patient-signs", "patient-declines", "reading-is-interrupted", "nurse-errors", "record-is-erased"];
const JOURNEYS = `npx playwright test --config tests/journeys/playwright.config.ts ${FIVE.join(" ")}`;

const [demo, test] = readFileSync(join(ROOT, "README.md"), "utf8").match(/^npm ci && npm (?:run demo|test)\b/gm) ?? [];
if (!demo || !test) fail("README.md does not name the two commands.");
if (positionals.length === 0) fail(`Usage: npm run fresh -- ${Object.keys(KINDS).join("|")} [--journeys]`);
for (const name of positionals) {
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  if (!kind) fail(`There is no kind "${name}". The kinds: ${Object.keys(KINDS).join(", ")}`);
  const missing = kind.needed.find((path) => !existsSync(join("/usr", path)));
  if (missing) fail(`This machine has no /usr/${missing}, which a machine of the kind "${name}" has.`);
  if (values.journeys) await report(name, "five journeys", (log) => ended(inside(kind, ROOT, JOURNEYS, log)));
  else {
    await report(name, demo, (log) => inClone((folder) => answers(kind, folder, demo, log)));
    await report(name, test, (log) => inClone((folder) => ended(inside(kind, folder, test, log))));
  }
}

async function report(name: string, what: string, run: (log: string) => Promise<boolean>): Promise<void> {
  const log = join(tmpdir(), `fresh-${name}-${what.replaceAll(/\W+/g, "-")}.log`);
  const started = performance.now();
  const isGood = await run(log);
  const seconds = Math.round((performance.now() - started) / 1000);
  const time = `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  process.stdout.write(`${name}: ${what}: ${isGood ? "done" : "FAILED"} in ${time} (${log})\n`);
  if (isGood) return;
  process.stdout.write(`${readFileSync(log, "utf8").split("\n").slice(-80).join("\n")}\n`);
  process.exitCode = 1;
}

async function inClone(run: (folder: string) => Promise<boolean>): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "fresh-"));
  try {
    const { status, stderr } = spawnSync("git", ["clone", "--quiet", ROOT, folder], { encoding: "utf8" });
    if (status !== 0) fail(`git clone: ${stderr}`);
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a command on such a machine. What tells the tests of this machine's tools is not in its environment. */
function inside(kind: Kind, folder: string, command: string, log: string, env: Record<string, string> = {}) {
  const { REQUIRE_TOOLS, BROWSER_PATH, JAVA_HOME, ...own } = process.env;
  const file = openSync(log, "w");
  return spawn("unshare", ["--mount", "bash", "-c", hiding(kind), "bash", "bash", "-c", command], {
    cwd: folder,
    env: { ...own, PLAYWRIGHT_BROWSERS_PATH: join(folder, "no-browsers"), ...env },
    stdio: ["ignore", file, file],
    // A group of its own, so that all that it started ends with it.
    detached: true,
  });
}

function ended(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => child.on("close", (code) => resolve(code === 0)));
}

/** Whether the demo's page answers in time; it is stopped then. */
async function answers(kind: Kind, folder: string, command: string, log: string): Promise<boolean> {
  const port = String(await freePort());
  const child = inside(kind, folder, command, log, { PORT: port });
  const isOver = ended(child);
  const isAnswered = () =>
    fetch(`http://127.0.0.1:${port}/sign-in`).then(
      ({ status }) => status === 200,
      () => false,
    );
  const until = performance.now() + DEMO_MS;
  let isGood = false;
  while (!isGood && child.exitCode === null && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    isGood = await isAnswered();
  }
  if (child.pid && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
  await isOver;
  return isGood;
}
