import { chmodSync, closeSync, fsyncSync, openSync } from "node:fs";
import Database from "better-sqlite3";

/** Called now and again with how much is done, between 0 and 1. */
export type OnProgress = (done: number) => void;

/** 4 MB at the usual page size: between two steps the process breathes and a signal is heard. */
const PAGES_A_STEP = 1000;

/**
 * Copies a database that is in use into one file, as it was at one moment: all pages are read inside one read
 * transaction, so that a write by anyone neither shows in the copy nor makes it start over. (Copying the files
 * would miss what is only in the WAL, or tear it.)
 */
export async function copyDatabase(from: string, to: string, onProgress: OnProgress): Promise<void> {
  const source = new Database(from, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    source.exec("BEGIN");
    // The moment is that of the first read.
    source.prepare("SELECT count(*) FROM sqlite_master").get();
    await source.backup(to, {
      progress({ totalPages, remainingPages }) {
        onProgress(totalPages === 0 ? 0 : 1 - remainingPages / totalPages);
        return PAGES_A_STEP;
      },
    });
  } finally {
    source.close();
  }
  makeOneFile(to);
}

/** Without WAL, so that the copy is this file and nothing beside it. */
function makeOneFile(file: string): void {
  const copy = new Database(file);
  try {
    copy.pragma("journal_mode = DELETE");
  } finally {
    copy.close();
  }
  chmodSync(file, 0o600);
  const descriptor = openSync(file, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
