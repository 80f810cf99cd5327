import { consentRow } from "../consent/consent-row.ts";
import { foldConsent } from "../consent/fold-consent.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import type { PrismaClient } from "./generated/client.ts";
import { consentEvents } from "./log-entries.ts";
import type { Writer } from "./statements.ts";
import { writeConsentRow } from "./write-consent-row.ts";

const HOUR_MS = 3_600_000;

/** Also what brings the search index up to date after a change to `foldName`. Holds the writer until it is done. */
export async function rebuildProjection(
  prisma: PrismaClient,
  writer: Writer,
  leafletOf: (leafletId: string, version: number) => Leaflet,
): Promise<void> {
  await prisma.$transaction(
    async (tx) => {
      await tx.consentRow.deleteMany();
      const streams = await tx.logEntry.findMany({
        where: { stream: "consent", revision: 1 },
        select: { streamId: true },
      });
      for (const { streamId } of streams) {
        const events = consentEvents(writer.statements(), streamId);
        const consent = foldConsent(events);
        const last = events.at(-1);
        if (!consent || !last) continue;
        const leaflet = leafletOf(consent.leaflet.id, consent.leaflet.version);
        writeConsentRow(writer.statements(), streamId, consentRow(consent, leaflet), last.at);
      }
    },
    { timeout: HOUR_MS },
  );
}
