import type { Statements } from "./statements.ts";
import type { NewDocument } from "./store-types.ts";

/** Prefixes that are known to be on disk, by their hash: none ever goes, so that what was seen once need not be asked again. */
export type StoredPrefixes = Set<string>;

/** The files of one transaction, each by its hash, and before it the prefix that it begins with, unless that is there. */
export function writeDocuments(
  statements: Statements,
  documents: NewDocument[],
  createdAt: string,
  prefixes: StoredPrefixes,
): void {
  for (const { sha256, consentId, stage, bytes, prefix } of documents) {
    if (prefix && !prefixes.has(prefix.sha256)) writePrefix(statements, prefix, createdAt);
    statements.run(
      `INSERT INTO "Document" ("sha256", "consentId", "stage", "bytes", "createdAt", "prefixSha256")
        VALUES (?, ?, ?, ?, ?, ?)`,
      sha256,
      consentId,
      stage,
      bytes,
      createdAt,
      prefix?.sha256 ?? null,
    );
  }
}

function writePrefix(
  statements: Statements,
  { sha256, bytes }: NonNullable<NewDocument["prefix"]>,
  createdAt: string,
): void {
  // To insert it once more is refused, as each change of it is.
  const found = statements.all(`SELECT 1 FROM "DocumentPrefix" WHERE "sha256" = ?`, sha256);
  if (found.length > 0) return;
  const sql = `INSERT INTO "DocumentPrefix" ("sha256", "bytes", "createdAt") VALUES (?, ?, ?)`;
  statements.run(sql, sha256, bytes, createdAt);
}
