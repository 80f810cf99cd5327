import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson } from "../log/canonical.ts";
import { sha256 } from "../sha256.ts";
import { StoreRefused } from "./store-refused.ts";

/** The last entry of the log that was acknowledged. */
export type LastEntry = { position: number; leafHash: string };

/** An erasure as it is kept outside the data folder: what a restored older backup has to forget once more. */
export type KeptErasure = { consentId: string; at: string; entry: unknown };

/**
 * What is kept outside the data folder, so that an older database is noticed and erasures outlive it.
 * It holds hashes and ids, no patient data.
 */
export type Head = {
  last(): LastEntry | undefined;
  /** Not synced one by one: after a power cut it may lag behind the database, never run ahead of it. */
  keep(last: LastEntry): void;
  /** Takes this for the last entry, also where it is an earlier one: the gap was accepted. */
  setBack(last: LastEntry): void;
  erasures(): KeptErasure[];
  /** On disk when it returns. */
  keepErasure(erasure: KeptErasure): void;
  close(): void;
};

/** Two places written in turn: one that is torn leaves the other. */
const SLOT_BYTES = 512;

/** Opens the head in this folder, made on first use. Throws `StoreRefused` where none can be. */
export function openHead(headDir: string): Head {
  const ledger = join(headDir, "erasures.jsonl");
  const slots = openSlots(headDir);
  let { last, turn } = newest(slots);
  // A crash tears one place, or leaves nothing but zeros.
  const file = join(headDir, "head");
  if (!last && readFileSync(file).some((byte) => byte !== 0)) {
    closeSync(slots);
    throw new StoreRefused("head-damaged", `${file}, which says where the log ended, is not what was written`);
  }

  /** An entry that comes with its data leaves it behind here. */
  function write({ position, leafHash }: LastEntry): void {
    last = { position, leafHash };
    turn = 1 - turn;
    const text = canonicalJson({ ...last, check: checkOf(last) });
    writeSync(slots, Buffer.from(text.padEnd(SLOT_BYTES)), 0, SLOT_BYTES, turn * SLOT_BYTES);
  }

  return {
    last: () => last,
    keep(next) {
      if (!last || next.position > last.position) write(next);
    },
    setBack(next) {
      // Both places: the higher one would win at the next start.
      write(next);
      write(next);
      fsyncSync(slots);
    },
    erasures: () => readErasures(ledger),
    keepErasure(erasure) {
      // A line that a crash cut short before ends here.
      writeFileSync(ledger, `\n${canonicalJson(erasure)}\n`, { flag: "a", mode: 0o600, flush: true });
      syncFolder(headDir);
    },
    close() {
      fsyncSync(slots);
      closeSync(slots);
    },
  };
}

function openSlots(headDir: string): number {
  try {
    mkdirSync(headDir, { recursive: true, mode: 0o700 });
    closeSync(openSync(join(headDir, "head"), "a+", 0o600));
    return openSync(join(headDir, "head"), "r+");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new StoreRefused("head-unusable", `The folder HEAD_DIR (${headDir}) cannot be used (${code})`, { cause });
  }
}

/** The higher of the two, and where it stands. */
function newest(file: number): { last: LastEntry | undefined; turn: number } {
  const [first, second] = [readSlot(file, 0), readSlot(file, 1)];
  const isSecond = (second?.position ?? 0) > (first?.position ?? 0);
  return { last: isSecond ? second : first, turn: isSecond ? 1 : 0 };
}

function readSlot(file: number, slot: number): LastEntry | undefined {
  const bytes = Buffer.alloc(SLOT_BYTES);
  readSync(file, bytes, 0, SLOT_BYTES, slot * SLOT_BYTES);
  try {
    const { position, leafHash, check } = JSON.parse(bytes.toString("utf8")) as LastEntry & { check: string };
    return checkOf({ position, leafHash }) === check ? { position, leafHash } : undefined;
  } catch {
    return undefined;
  }
}

function checkOf({ position, leafHash }: LastEntry): string {
  return sha256(canonicalJson({ position, leafHash }));
}

/** Each erasure once: one whose line a crash cut short is there again, from the database, after the next start. */
function readErasures(file: string): KeptErasure[] {
  const text = readFileSync(file, { encoding: "utf8", flag: "a+" });
  const lines = text.slice(0, text.lastIndexOf("\n") + 1).split("\n");
  const erasures = lines.flatMap((line, index) => readErasure(line) ?? refuseLine(file, line, index + 1));
  return [...new Map(erasures.map((one) => [one.consentId, one])).values()];
}

/** Former versions went on behind a line that was cut short: a whole one may stand at its end. */
function readErasure(line: string): KeptErasure | undefined {
  try {
    return JSON.parse(line.slice(Math.max(line.lastIndexOf('{"at":'), 0))) as KeptErasure;
  } catch {
    return undefined;
  }
}

/**
 * A line that was cut short was never acknowledged: it lacks its end, or has a hole of zeros. Any other one once was,
 * and a database older than it would bring the erased patient back.
 */
function refuseLine(file: string, line: string, number: number): never[] {
  if (!line.endsWith("}}") || line.includes("\0")) return [];
  throw new StoreRefused("erasures-damaged", `Line ${number} of ${file} is not what was written`);
}

/** Makes a new name in a folder outlive a power cut. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
