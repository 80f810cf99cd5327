import { isDeepStrictEqual } from "node:util";
import { sealSubmission, sha256Hex } from "../../../components/tablet/seal-submission.ts";
import { isReceipt } from "../../../components/tablet/verify-receipt.ts";
import { loadTabletKeys, type TabletKeys } from "../../../lib/session/tablet-keys.ts";
import { canonicalSubmission, type DrawnSubmission } from "../../../lib/signature/canonical-submission.ts";
import type { PlainBrowser } from "../../journeys/support/plain-browser.ts";
import { signedEvents } from "../../journeys/support/signed-events.ts";
import { labelOf, openSigningWard, type SigningTablet } from "../../journeys/support/signing-tablet.ts";
import { emptyTally, type FaultInput, type FaultKind, found, type Tally } from "../fault-kind.ts";
import { type FaultyProxy, openFaultyProxy } from "../faulty-proxy.ts";
import { type KillableServer, openKillableServer } from "../killable-server.ts";
import { nextFault, randomInk } from "../network-weather.ts";
import type { Plant } from "../plant.ts";
import { randomFrom } from "../random.ts";

/** So many accidents befall one consent: some of its page turns, then its signature. */
const TURN_FAULTS = 10;
const SUBMIT_FAULTS = 15;
/** One consent in so many has the server killed while it signs. */
const KILL_EVERY = 25;
const REQUEST_BYTES = 4000;

/**
 * The bedside's requests over a line that is cut at random bytes, to a server that is killed now and then. The
 * tablet's part is the tablet's own code for sealing and for receipts; what it keeps, it keeps until a receipt.
 */
export const bedsideHttp: FaultKind = { name: "bedside-http", usual: 10_000, limit: 100_000, run };

type Scene = {
  server: KillableServer;
  proxy: FaultyProxy;
  keys: TabletKeys;
  random: ReturnType<typeof randomFrom>;
  tally: Tally;
  plant: Plant | undefined;
};

async function run({ runs, seed, plant, until = Number.POSITIVE_INFINITY }: FaultInput): Promise<Tally> {
  const server = await openKillableServer();
  const proxy = await openFaultyProxy(() => server.port);
  try {
    const scene = {
      server,
      proxy,
      keys: loadTabletKeys(server.dataDir),
      random: randomFrom(seed),
      tally: emptyTally(),
      plant,
    };
    const ward = await openSigningWard(proxy.url, { connection: "close" });
    for (let n = 1; scene.tally.runs < runs && performance.now() < until; n += 1) {
      const tablet = await ward.toPad(labelOf(`F${seed}N${n}`));
      await turnPages(scene, tablet, ward.stencils("turn"));
      await signOnce(scene, tablet, n % KILL_EVERY === 0);
      await ward.takeBack(tablet);
    }
    return scene.tally;
  } finally {
    await proxy.close();
    await server.stop();
  }
}

/** Pages that were turned before are turned again: a step that comes twice must stand once. */
async function turnPages(
  scene: Scene,
  { browser }: SigningTablet,
  turn: Parameters<PlainBrowser["send"]>[0],
): Promise<void> {
  const { proxy, random, tally } = scene;
  for (let n = 0; n < TURN_FAULTS; n += 1) {
    proxy.next(nextFault(random, REQUEST_BYTES));
    const answer = await browser.send(turn, { step: String(1 + random.below(10)) }).catch(() => undefined);
    tally.runs += 1;
    if (answer?.status === 303) tally.acknowledged += 1;
  }
  proxy.next({ kind: "none" });
}

async function signOnce(scene: Scene, tablet: SigningTablet, isKilled: boolean): Promise<void> {
  const { proxy, keys, random, tally, server, plant } = scene;
  const { submissionId, browser } = tablet;
  const drawn: DrawnSubmission = { submissionId, method: "hand", ink: randomInk(random, 3 + random.below(200)) };
  const canonical = canonicalSubmission(drawn);
  const body = { sealed: await sealSubmission({ submissionId, canonical }, keys.public) };
  const redrawn = async () => {
    const other = canonicalSubmission({ ...drawn, ink: randomInk(random, 5) });
    return { sealed: await sealSubmission({ submissionId, canonical: other }, keys.public) };
  };
  const sent = { submissionId, bodySha256: await sha256Hex(canonical) };
  const isDone = async () => {
    const answer = await browser
      .sendJson("/bedside/submit", plant === "ink-drawn-anew" ? await redrawn() : body)
      .catch(() => undefined);
    tally.runs += 1;
    if (plant === "receipt-not-verified") return true;
    return answer?.status === 200 && isReceipt(parsed(answer.text), sent, keys.public.receipt);
  };
  const killAt = isKilled ? random.below(SUBMIT_FAULTS) : -1;
  for (let n = 0; n < SUBMIT_FAULTS; n += 1) {
    proxy.next(nextFault(random, JSON.stringify(body).length + 600));
    if (n !== killAt) {
      if (await isDone()) acknowledged(scene, sent);
      continue;
    }
    proxy.next({ kind: "none" });
    const asked = isDone();
    await new Promise((resolve) => setTimeout(resolve, random.below(60)));
    await server.kill();
    const wasDone = await asked;
    await server.start();
    if (wasDone) acknowledged(scene, sent);
  }
  proxy.next({ kind: "none" });
  if (await isDone()) acknowledged(scene, sent);
  else found(tally, "stuck", `${submissionId} has no receipt on a good line`);
  await another(scene, browser, drawn);
  audit(scene, drawn, sent.bodySha256);
}

function acknowledged({ server, tally }: Scene, { submissionId }: { submissionId: string }): void {
  tally.acknowledged += 1;
  if (signedEvents(server.dataDir, submissionId).length === 0) found(tally, "falseDone", submissionId);
}

/** The same id with another hand's ink is no retry. */
async function another({ random, keys, tally }: Scene, browser: PlainBrowser, drawn: DrawnSubmission): Promise<void> {
  const { submissionId } = drawn;
  const canonical = canonicalSubmission({ ...drawn, ink: randomInk(random, 5) });
  const sealed = await sealSubmission({ submissionId, canonical }, keys.public);
  const answer = await browser.sendJson("/bedside/submit", { sealed });
  tally.runs += 1;
  if (answer.status !== 422)
    found(tally, "corrupt", `${submissionId}: another body was answered with ${answer.status}`);
}

function audit({ server, tally }: Scene, { submissionId, ink }: DrawnSubmission, bodySha256: string): void {
  const [stored, ...more] = signedEvents(server.dataDir, submissionId);
  if (!stored) {
    found(tally, "lost", submissionId);
    return;
  }
  if (more.length > 0) found(tally, "duplicated", submissionId);
  const isSame = stored.bodySha256 === bodySha256 && isDeepStrictEqual(stored.ink, ink);
  if (!isSame) found(tally, "corrupt", `${submissionId} is stored with another ink`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
