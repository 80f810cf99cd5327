import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { fail } from "./fail.ts";

/** What is being answered may take so long to its end. */
const STOP_MS = 5000;

/**
 * Starts the production server as a child process and waits until it answers its health check. The
 * child ends with this process, and this process with it.
 */
export async function serve(host: string, port: number, env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-H", host, "-p", String(port)], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      HOST: host,
      PORT: String(port),
      ...env,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      child.kill(signal);
      // Node waits without end for a connection on which nothing was asked yet, and browsers open such ahead of need.
      // What was acknowledged is on the disk by then.
      setTimeout(() => child.kill("SIGKILL"), STOP_MS).unref();
    });
  child.on("exit", (code) => process.exit(code ?? 0));
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isHealthy(host, port)) return;
    await wait(100);
  }
  child.kill();
  fail("The server did not answer within a minute.");
}

async function isHealthy(host: string, port: number): Promise<boolean> {
  const at = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const answer = await fetch(`http://${at}:${port}/api/health`).catch(() => undefined);
  return answer?.ok === true;
}
