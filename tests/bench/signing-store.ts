import { sha256 as hashOf } from "../../lib/sha256.ts";
import type { Appended, Store } from "../../lib/store/store-types.ts";
import { freshFolders } from "../faults/folders.ts";
import { openSystem } from "../faults/open-system.ts";
import { playDay } from "../faults/ward-day.ts";

/**
 * A store in which consents stand before their signature. What is committed is what a signature at the bedside
 * commits, to the byte: one is played by the use-cases, and then done again for other consents.
 */
export async function openSigningStore(root: string) {
  const services = await openSystem(await freshFolders(root));
  const { store } = services;
  const appended: Appended[] = [];
  const append: Store["append"] = async (input) => {
    await store.append(input);
    appended.push(input);
  };
  await playDay(
    { ...services, store: { ...store, append } },
    { patients: 1, first: 1, now: () => new Date() },
    () => {},
  );
  const signed = appended.findIndex(({ documents = [] }) => documents.length > 0);
  const [signature, last] = [appended[signed], appended[signed - 1]];
  if (!signature || !last) throw new Error("Nobody has signed");
  const before: Appended = {
    entries: appended.slice(0, signed).flatMap(({ entries }) => entries.filter(({ stream }) => stream === "consent")),
    ...(last.consents && { consents: last.consents }),
  };
  let made = 0;

  return {
    /** Of what the commit brings: its events, its row, and its own part of the document. */
    byteLength: byteLengthOf(signature),
    /** So many consents that are ready, each with the commit of its signature. */
    async prepare(count: number): Promise<(() => Promise<void>)[]> {
      const ids = Array.from({ length: count }, (_, n) => `bench-${made + n}`);
      made += count;
      for (const id of ids) await store.append(forAnother(before, id));
      return ids.map((id) => () => store.append(forAnother(signature, id)));
    },
    close: () => store.close(),
  };
}

function byteLengthOf({ entries, consents, documents = [] }: Appended): number {
  const words = Buffer.byteLength(JSON.stringify([entries, consents]));
  return documents.reduce((sum, { bytes }) => sum + bytes.length, words);
}

function forAnother({ entries, consents = [], documents = [] }: Appended, id: string): Appended {
  return {
    entries: entries.filter(({ stream }) => stream === "consent").map((entry) => ({ ...entry, streamId: id })),
    consents: consents.map(({ row }) => ({ id, row: { ...row, reference: id } })),
    documents: documents.map((one) => ({
      ...one,
      consentId: id,
      sha256: hashOf(`${id} ${one.sha256}`),
    })),
  };
}
