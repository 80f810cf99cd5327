import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ensureBuild } from "../../lib/cli/ensure-build.ts";
import { openServices } from "../../lib/services.ts";
import { seedDemo } from "../../prisma/demo.ts";
import { freePort } from "../journeys/support/server.ts";

export type KillableServer = {
  port: number;
  dataDir: string;
  /** SIGKILL, in the middle of whatever it does. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** A server with the demo's staff on a data folder of its own, that can be killed and started again upon it. */
export async function openKillableServer(): Promise<KillableServer> {
  ensureBuild();
  const dataDir = await seededFolder();
  const port = await freePort();
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawn(
      process.execPath,
      [resolve("node_modules/next/dist/bin/next"), "start", "-H", "127.0.0.1", "-p", String(port)],
      {
        env: { ...process.env, NODE_ENV: "production", DATA_DIR: dataDir, PORT: String(port), HOST: "127.0.0.1" },
        stdio: "ignore",
      },
    );
    await healthy(port, child);
  };
  const kill = async () => {
    const gone = new Promise((done) => child?.once("exit", done));
    child?.kill("SIGKILL");
    await gone;
  };
  await start();
  return {
    port,
    dataDir,
    kill,
    start,
    async stop() {
      await kill();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function seededFolder(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), "bedside-faults-"));
  const services = await openServices({
    dataDir,
    leafletsDir: "lib/leaflet/texts",
    publicUrl: "http://127.0.0.1:3000",
  });
  await seedDemo(services);
  await services.store.close();
  return dataDir;
}

async function healthy(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200 && child.exitCode === null; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(50);
  }
  throw new Error("The server does not start again on its own data");
}
