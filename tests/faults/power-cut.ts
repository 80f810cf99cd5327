import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { randomFrom } from "./random.ts";
import type { FileOperation } from "./write-trace.ts";

/** What a disk writes in one piece. */
const SECTOR = 512;

type File = {
  /** What an fsync has put down for good. */
  durable: Buffer;
  /** Since then: each may have reached the disk or not, in any order, in part. */
  pending: Extract<FileOperation, { kind: "write" | "truncate" }>[];
  isRemoved: boolean;
};

/**
 * Files as a disk has them when the power goes: what was synced, and of what was not, whichever sectors the
 * generator picks. A new file counts as there once it is synced itself, as ext4 and XFS have it.
 */
export class PowerCut {
  readonly #files = new Map<string, File>();

  /** A file that was there, and on disk, before. */
  begin(path: string, bytes: Buffer): void {
    this.#files.set(path, { durable: bytes, pending: [], isRemoved: false });
  }

  apply(operation: FileOperation): void {
    if (operation.kind === "said") return;
    const file = this.#fileAt(operation.path);
    if (operation.kind === "write" || operation.kind === "truncate") {
      file.isRemoved = false;
      file.pending.push(operation);
    }
    if (operation.kind === "sync") {
      for (const one of file.pending) file.durable = carriedOut(file.durable, one);
      file.pending = [];
    }
    if (operation.kind === "remove")
      this.#files.set(operation.path, { durable: Buffer.alloc(0), pending: [], isRemoved: true });
    if (operation.kind === "rename") {
      this.#files.set(operation.to, file);
      this.#files.delete(operation.path);
    }
  }

  /** Writes what is left; `place` says where, or nothing for a file that does not matter. */
  leave(random: ReturnType<typeof randomFrom>, place: (path: string) => string | undefined): void {
    for (const [path, file] of this.#files) {
      const to = place(path);
      if (!to || file.isRemoved) continue;
      const share = random.next();
      const bytes = file.pending.reduce((before, one) => torn(before, one, () => random.next() < share), file.durable);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, bytes, { mode: 0o600 });
    }
  }

  #fileAt(path: string): File {
    const known = this.#files.get(path);
    if (known) return known;
    const file: File = { durable: Buffer.alloc(0), pending: [], isRemoved: false };
    this.#files.set(path, file);
    return file;
  }
}

function carriedOut(before: Buffer, operation: File["pending"][number]): Buffer {
  if (operation.kind === "truncate") return resized(before, operation.length);
  const { offset, bytes } = operation;
  const after = offset + bytes.length > before.length ? resized(before, offset + bytes.length) : Buffer.from(before);
  bytes.copy(after, offset);
  return after;
}

function torn(before: Buffer, operation: File["pending"][number], isKept: () => boolean): Buffer {
  if (operation.kind === "truncate") return isKept() ? resized(before, operation.length) : before;
  let after = before;
  for (let at = 0; at < operation.bytes.length; at += SECTOR) {
    const bytes = operation.bytes.subarray(at, at + SECTOR);
    if (isKept()) after = carriedOut(after, { ...operation, offset: operation.offset + at, bytes });
  }
  return after;
}

function resized(before: Buffer, length: number): Buffer {
  const after = Buffer.alloc(length);
  before.copy(after, 0, 0, Math.min(before.length, length));
  return after;
}
