import { append } from "./append.ts";
import { bedsideSessions } from "./bedside-sessions.ts";
import { consentRows } from "./consent-rows.ts";
import { eraseConsent, erasure, keptEntry } from "./erase-consent.ts";
import type { PrismaClient } from "./generated/client.ts";
import type { Head } from "./head.ts";
import { logEntries } from "./log-entries.ts";
import { nextReference } from "./next-reference.ts";
import { rebuildProjection } from "./rebuild-projection.ts";
import { searchConsents } from "./search-consents.ts";
import { settings } from "./settings.ts";
import { staffAccounts } from "./staff-accounts.ts";
import { staffSessions } from "./staff-sessions.ts";
import type { Statements, Writer } from "./statements.ts";
import type { Store } from "./store-types.ts";
import { tablets } from "./tablets.ts";
import { wards } from "./wards.ts";
import type { StoredPrefixes } from "./write-documents.ts";
import { wrongPins } from "./wrong-pins.ts";

type Connections = {
  prisma: PrismaClient;
  writer: Writer;
  reader: () => Statements;
  /** Learns of every entry, where there is one. */
  head?: Head | undefined;
  close: () => Promise<void>;
};

/** The verbs over a client and its writer, whichever adapter they have. */
export function createStore({ prisma, writer, reader, head, close }: Connections): Store {
  const prefixes: StoredPrefixes = new Set();
  const appendAndKeep: Store["append"] = async (input) => {
    const last = await append(prisma, writer, input, prefixes);
    if (last) head?.keep(last);
  };
  return {
    append: appendAndKeep,
    async eraseConsent(consentId, entry) {
      const outcome = await eraseConsent(prisma, appendAndKeep, consentId, entry);
      if (outcome === "erased") head?.keepErasure({ consentId, at: entry.at, entry: keptEntry(entry) });
      return outcome;
    },
    erasure: (consentId) => erasure(prisma, consentId),
    ...logEntries(prisma, reader),
    ...consentRows(prisma, reader),
    searchConsents: (search, page) => searchConsents(prisma, search, page),
    nextReference: (day) => nextReference(prisma, day),
    rebuildProjection: (leafletOf) => rebuildProjection(prisma, writer, leafletOf),
    ...wards(prisma),
    ...tablets(prisma),
    ...bedsideSessions(prisma),
    ...staffAccounts(prisma),
    ...staffSessions(prisma),
    ...wrongPins(prisma),
    ...settings(prisma),
    prisma,
    close,
  };
}
