import type { NewDocument, Transaction } from "./store-types.ts";

/** Prefixes that are known to be on disk, by their hash: none ever goes, so that what was seen once need not be asked again. */
export type StoredPrefixes = Set<string>;

/** The files of one transaction, each by its hash, and before it the prefix that it begins with, unless that is there. */
export async function writeDocuments(
  tx: Transaction,
  documents: NewDocument[],
  createdAt: string,
  prefixes: StoredPrefixes,
): Promise<void> {
  for (const { sha256, consentId, stage, bytes, prefix } of documents) {
    if (prefix && !prefixes.has(prefix.sha256)) await writePrefix(tx, prefix, createdAt);
    await tx.$executeRaw`
      INSERT INTO "Document" ("sha256", "consentId", "stage", "bytes", "createdAt", "prefixSha256")
      VALUES (${sha256}, ${consentId}, ${stage}, ${new Uint8Array(bytes)}, ${createdAt}, ${prefix?.sha256 ?? null})`;
  }
}

/** Asked for first: to hand Prisma the bytes of a prefix that is there already would cost more than all the rest. */
async function writePrefix(
  tx: Transaction,
  { sha256, bytes }: NonNullable<NewDocument["prefix"]>,
  createdAt: string,
): Promise<void> {
  const found = await tx.documentPrefix.findUnique({ where: { sha256 }, select: { sha256: true } });
  if (!found)
    await tx.documentPrefix.create({
      data: { sha256, bytes: new Uint8Array(bytes), createdAt },
      select: { sha256: true },
    });
}
