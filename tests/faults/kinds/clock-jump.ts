import { audit } from "../audit.ts";
import { emptyTally, type FaultInput, type FaultKind, found, goesOn, type Tally } from "../fault-kind.ts";
import { copyFolders, freshFolders, removeFolders, withFolders } from "../folders.ts";
import { openSystem } from "../open-system.ts";
import { randomFrom } from "../random.ts";
import { playDay, type Told } from "../ward-day.ts";

const DAY_MS = 86_400_000;

/**
 * The server's clock jumps by a day, either way, between two steps; the tablet's own is a day ahead all along. Every
 * event has the time at which the server heard of it, and the order of the log stays.
 */
export const clockJump: FaultKind = {
  name: "clock-jump",
  usual: 2,
  limit: 500,
  run: (input) => withFolders((root) => run(root, input)),
};

async function run(root: string, input: FaultInput): Promise<Tally> {
  const { seed, plant } = input;
  const tally = emptyTally();
  const random = randomFrom(seed);
  const fresh = await freshFolders(root);
  for (; goesOn(tally, input); tally.runs += 1) {
    const folders = copyFolders(fresh, root, "jumping");
    const services = await openSystem(folders);
    const told: Told[] = [];
    let offset = 0;
    const now = () => new Date(Date.now() + offset);
    const tell = (one: Told) => {
      told.push(one);
      if (random.next() < 0.1) offset += random.next() < 0.5 ? DAY_MS : -DAY_MS;
    };
    const tablets = () => new Date(Date.now() + DAY_MS + 1000);
    const day = { patients: 3, first: 1, now, ...(plant === "time-of-the-client" ? { eventNow: tablets } : {}) };
    await playDay(services, day, tell);
    for (const one of told) {
      if (one.kind !== "event") continue;
      const event = (await services.store.consentEvents(one.consentId)).find(
        ({ revision }) => revision === one.revision,
      );
      const at = Date.parse(event?.at ?? "");
      // A step that does not say which revision it made stands for the first one, which is older.
      const isDated = one.revision === 1 || (at >= one.sentAt && at <= one.heardAt);
      if (!isDated) found(tally, "corrupt", `revision ${one.revision} has a time that is not the server's`);
    }
    await services.store.close();
    tally.refused += told.filter(({ kind }) => kind === "failed").length;
    await audit(folders, told, tally);
    removeFolders(root, "jumping");
  }
  return tally;
}
