import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { audit } from "../audit.ts";
import { emptyTally, type FaultInput, type FaultKind, found, goesOn, type Tally } from "../fault-kind.ts";
import { copyFolders, freshFolders, removeFolders, withFolders } from "../folders.ts";
import type { Folders } from "../open-system.ts";
import type { Plant } from "../plant.ts";
import { randomFrom } from "../random.ts";
import type { Told } from "../ward-day.ts";

/** Tablets that work at the same time. */
const TABLETS = 3;
/** More than the first patient of each says: by what was heard and not by the clock, so that a slow machine gets as far. */
const MOST_LINES = 100;
/** Moments between one line and the next. */
const MOST_MS = 40;
/** A folder is taken anew after so many kills, since an audit reads all of it. */
const KILLS_A_FOLDER = 5;

/**
 * A server is killed at a random moment while several tablets talk to it over HTTP, and started again on the same
 * folder: what a tablet was told is there, and whoever sends again gets the same receipt.
 */
export const sigkill: FaultKind = {
  name: "sigkill",
  usual: 3,
  limit: 5000,
  run: (input) => withFolders((root) => run(root, input)),
};

async function run(root: string, input: FaultInput): Promise<Tally> {
  const { seed, plant } = input;
  const tally = emptyTally();
  const random = randomFrom(seed);
  const fresh = await freshFolders(root);
  while (goesOn(tally, input)) {
    const folders = copyFolders(fresh, root, "killed");
    const told: Told[] = [];
    for (let kill = 0; kill < KILLS_A_FOLDER && goesOn(tally, input); kill += 1) {
      const server = await startServer(folders, plant);
      await sendAgain(server.url, told, tally);
      const talking = Array.from({ length: TABLETS }, (_, tablet) =>
        talk(server.url, tally.runs * 100 + tablet + 1, told),
      );
      const ended = once(server.child, "close");
      const enough = told.length + random.below(MOST_LINES);
      let isSilent = false;
      const silence = Promise.all(talking).then(() => {
        isSilent = true;
      });
      while (told.length < enough && !isSilent) await wait(1);
      await wait(random.below(MOST_MS));
      server.child.kill("SIGKILL");
      await Promise.all([silence, ended]);
      tally.runs += 1;
    }
    await audit(folders, told, tally, plant);
    removeFolders(root, "killed");
  }
  return tally;
}

async function startServer(folders: Folders, plant: Plant | undefined): Promise<{ child: ChildProcess; url: string }> {
  const worker = join(import.meta.dirname, "../http-ward-worker.ts");
  const input = JSON.stringify({ ...folders, plant });
  const child = spawn(process.execPath, ["--import", "tsx", worker, input], { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString("utf8").trim()));
    child.once("exit", (code) => reject(new Error(`The server ended with ${code} before it listened`)));
  });
  return { child, url: `http://127.0.0.1:${port}` };
}

/** One patient after the other, until nobody answers any more. */
async function talk(url: string, first: number, told: Told[]): Promise<void> {
  for (let n = first; ; n += TABLETS) {
    try {
      const answer = await fetch(`${url}/patient/${n}`, { method: "POST" });
      await hear(answer, told);
    } catch {
      return;
    }
  }
}

/** Each line counts as soon as it is whole: the answer may be cut off after it. */
async function hear(answer: Response, told: Told[]): Promise<void> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
    const end = text.lastIndexOf("\n") + 1;
    told.push(...readLines(text.slice(0, end)));
    text = text.slice(end);
  }
}

function readLines(text: string): Told[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Told);
}

/** The last receipt is asked for once more, of the server that has just started. */
async function sendAgain(url: string, told: Told[], tally: Tally): Promise<void> {
  const last = told.findLast((one) => one.kind === "receipt");
  if (!last) return;
  const body = JSON.stringify({ consentId: last.consentId, submissionId: last.receipt.submissionId });
  const answer = (await (await fetch(`${url}/resend`, { method: "POST", body })).json()) as { receipt?: unknown };
  if (JSON.stringify(answer.receipt) !== JSON.stringify(last.receipt))
    found(tally, "lost", `after a restart another answer for ${last.receipt.reference}`);
}
