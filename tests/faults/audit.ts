import { join } from "node:path";
import Database from "better-sqlite3";
import { foldConsent } from "../../lib/consent/fold-consent.ts";
import { sha256 as hashOf } from "../../lib/sha256.ts";
import { requireEntries } from "../../lib/store/require-entries.ts";
import type { Services } from "../../lib/use-cases/context.ts";
import { found, type Tally } from "./fault-kind.ts";
import { type Folders, openSystem } from "./open-system.ts";
import type { Plant } from "./plant.ts";
import { resend, type Told } from "./ward-day.ts";

/**
 * Starts once more after an accident and compares what is there with what was told: every acknowledged event,
 * every receipt once and the same again when it is asked for, every document, every hash, every row.
 */
export async function audit(folders: Folders, told: Told[], tally: Tally, plant?: Plant): Promise<void> {
  tally.acknowledged += told.filter(({ kind }) => kind === "event" || kind === "receipt").length;
  let services: Services;
  try {
    services = await openSystem(
      folders,
      plant === "key-forgotten-on-restart" || plant === "restore-not-noticed" ? plant : undefined,
    );
  } catch (error) {
    const isNamed = error instanceof Error && error.name === "StoreRefused";
    if (isNamed) tally.refused += 1;
    found(tally, "corrupt", `it does not start again: ${(error as Error).message}`);
    return;
  }
  try {
    await compareEvents(services, told, tally);
    await compareReceipts(services, told, tally);
    await compareRows(services, tally);
    inspectFile(join(folders.dataDir, "consent.db"), tally);
  } finally {
    await services.store.close();
  }
}

async function compareEvents({ store }: Services, told: Told[], tally: Tally): Promise<void> {
  const there = await store.prisma.logEntry.findMany({
    where: { stream: "consent" },
    select: { streamId: true, revision: true },
  });
  const keys = new Set(there.map(({ streamId, revision }) => `${streamId} ${revision}`));
  for (const one of told) {
    if (one.kind === "event" && !keys.has(`${one.consentId} ${one.revision}`))
      found(tally, "lost", `revision ${one.revision} of ${one.consentId}`);
  }
}

async function compareReceipts(services: Services, told: Told[], tally: Tally): Promise<void> {
  const heard = new Set<string>();
  for (const one of told.filter((each) => each.kind === "receipt")) {
    const { consentId, receipt } = one;
    heard.add(receipt.submissionId);
    const again = await resend(services, { consentId, submissionId: receipt.submissionId });
    if (!("receipt" in again)) found(tally, "lost", `receipt ${receipt.reference}: ${again.refusal.code}`);
    else if (JSON.stringify(again.receipt) !== JSON.stringify(receipt)) found(tally, "corrupt", "another receipt");
    await countSignatures(services, consentId, receipt.submissionId, tally);
  }
  // The tablet did not hear: it sends the same again, and must end with one signature, or none if it may not sign now.
  for (const one of told.filter((each) => each.kind === "sent")) {
    if (heard.has(one.submissionId)) continue;
    await resend(services, one);
    await countSignatures(services, one.consentId, one.submissionId, tally);
  }
}

async function countSignatures(
  services: Services,
  consentId: string,
  submissionId: string,
  tally: Tally,
): Promise<void> {
  const events = await services.store.consentEvents(consentId);
  const count = events.filter((event) => event.type === "signed" && event.data.submissionId === submissionId).length;
  if (count > 1) found(tally, "duplicated", `submission ${submissionId}, ${count} times`);
}

/** Rows against the fold of their events, documents against the events that name them. */
async function compareRows(services: Services, tally: Tally): Promise<void> {
  const { store } = services;
  const streams = await store.prisma.logEntry.findMany({
    where: { stream: "consent", revision: 1 },
    select: { streamId: true },
  });
  const named = new Set<string>();
  for (const { streamId } of streams) {
    const events = await store.consentEvents(streamId);
    const consent = foldConsent(events);
    if (!consent) continue;
    const row = await store.consentRow(streamId);
    if (row?.revision !== events.length || row.status !== consent.status)
      found(tally, "corrupt", `the row of ${streamId} is not what its events say`);
    if (events.some(({ type }) => type === "signed") && consent.documents.length === 0)
      found(tally, "lost", `the document of ${streamId}`);
    for (const { sha256 } of consent.documents) named.add(sha256);
  }
  await compareDocuments(services, named, tally);
}

async function compareDocuments({ store }: Services, named: Set<string>, tally: Tally): Promise<void> {
  for (const sha256 of named) {
    const bytes = await store.document(sha256);
    if (!bytes) found(tally, "lost", `document ${sha256}`);
    else if (hashOf(bytes) !== sha256) found(tally, "corrupt", `document ${sha256}`);
  }
  const stored = await store.prisma.document.findMany({ select: { sha256: true, stage: true } });
  for (const { sha256, stage } of stored)
    if (stage !== "paper" && !named.has(sha256)) found(tally, "corrupt", `document ${sha256} that no event names`);
}

function inspectFile(file: string, tally: Tally): void {
  const database = new Database(file, { readonly: true });
  try {
    const integrity = database.pragma("integrity_check", { simple: true });
    if (integrity !== "ok") found(tally, "corrupt", String(integrity));
    requireEntries(database, 0);
    const foreign = database.pragma("foreign_key_check") as unknown[];
    if (foreign.length > 0) found(tally, "corrupt", `${foreign.length} broken foreign keys`);
  } catch (error) {
    found(tally, "corrupt", (error as Error).message);
  } finally {
    database.close();
  }
}
