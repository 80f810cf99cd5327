import { append } from "./append.ts";
import { bedsideSessions } from "./bedside-sessions.ts";
import { consentRows } from "./consent-rows.ts";
import type { PrismaClient } from "./generated/client.ts";
import { logEntries } from "./log-entries.ts";
import { nextReference } from "./next-reference.ts";
import { rebuildProjection } from "./rebuild-projection.ts";
import { searchConsents } from "./search-consents.ts";
import { settings } from "./settings.ts";
import { staffAccounts } from "./staff-accounts.ts";
import { staffSessions } from "./staff-sessions.ts";
import type { Store } from "./store-types.ts";
import { tablets } from "./tablets.ts";
import { wards } from "./wards.ts";
import type { StoredPrefixes } from "./write-documents.ts";
import { wrongPins } from "./wrong-pins.ts";

/** The verbs over a client, whichever adapter it has. */
export function createStore(prisma: PrismaClient, close: () => Promise<void>): Store {
  const prefixes: StoredPrefixes = new Set();
  return {
    append: (input) => append(prisma, input, prefixes),
    ...logEntries(prisma),
    ...consentRows(prisma),
    searchConsents: (search, page) => searchConsents(prisma, search, page),
    nextReference: (day) => nextReference(prisma, day),
    rebuildProjection: (leafletOf) => rebuildProjection(prisma, leafletOf),
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
