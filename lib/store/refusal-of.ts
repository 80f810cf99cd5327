import { type StoreRefusal, StoreRefused } from "./store-refused.ts";

/** What SQLite and the system call it, by how the code begins. */
const KINDS: [RegExp, StoreRefusal, string][] = [
  [/^SQLITE_NOTADB/, "not-ours", "is no database"],
  [/^SQLITE_CORRUPT/, "damaged", "is damaged"],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, "disk-full", "is on a full disk"],
  [
    /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EROFS|EPERM|ENOTDIR|EEXIST)/,
    "not-writable",
    "cannot be written",
  ],
  [/^(SQLITE_IOERR|EIO)/, "disk-failing", "is on a disk that reports errors"],
  [/^SQLITE_BUSY/, "database-busy", "is kept locked"],
];

/** The refusal that an error of SQLite or of the file system amounts to; any other error as it is. */
export function refusalOf(error: unknown, place: string): unknown {
  if (error instanceof StoreRefused) return error;
  for (const code of codesOf(error)) {
    const kind = KINDS.find(([pattern]) => pattern.test(code));
    if (kind) return new StoreRefused(kind[1], `${place} ${kind[2]} (${code})`, { cause: error });
  }
  return error;
}

/** Prisma and its adapter keep SQLite's code further down. */
function codesOf(error: unknown): string[] {
  if (typeof error !== "object" || error === null) return [];
  const { code, originalCode, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  return [code, originalCode]
    .filter((one) => typeof one === "string")
    .concat([cause, meta, driverAdapterError].flatMap(codesOf));
}
