import { createStore } from "../../../lib/store/create-store.ts";
import { PrismaClient } from "../../../lib/store/generated/client.ts";
import { connectionOf, type Statements, statementsOf, type Writer } from "../../../lib/store/statements.ts";
import type { Store } from "../../../lib/store/store-types.ts";
import { gate } from "./gate.ts";
import { appendingLast, NURSE, preparedEvent, sectionRead, storeConsent } from "./sample-consent.ts";

type Adapter = NonNullable<NonNullable<ConstructorParameters<typeof PrismaClient>[0]>["adapter"]>;

const CONSENTS = 10;
const SUBMISSIONS = 50;
const POLLS = 25;
const AT = "2026-11-23T03:00:00.000Z";

export type Witness = {
  /** Keys of settings and `consentId section` pairs that a promise has acknowledged. */
  acknowledgedSettings: string[];
  acknowledgedSections: string[];
  /** What the reader saw that was never committed. */
  dirtyReads: string[];
};

/**
 * Fifty submissions over ten consents. The first is inside its transaction, has written, and is held there;
 * then all others are sent, plain writes among them, while a reader polls; then the first fails. Nothing
 * waits for a clock: each step follows from the one before.
 */
export async function submitConcurrently(
  given: Adapter & { writer?: Writer; reader?: () => Statements },
): Promise<Witness> {
  const { writer: ownWriter, reader: ownReader } = given;
  const { adapter, connection } = watched(given);
  const prisma = new PrismaClient({ adapter, transactionOptions: { maxWait: 30_000, timeout: 30_000 } });
  await prisma.$connect();
  const writer = ownWriter ?? sharedWriter(prisma, connection);
  const store = createStore({ prisma, writer, reader: ownReader ?? connection, close: () => prisma.$disconnect() });
  const consentIds = Array.from({ length: CONSENTS }, (_, n) => `consent-${n}`);
  for (const id of consentIds) await storeConsent(store, [preparedEvent({ hospitalNo: `H${id}` })], AT, id);

  const [inside, goOn] = [gate(), gate()];
  const doomed = submit(store, "consent-0", "never", async () => {
    inside.open();
    await goOn.opened;
    throw new Error("planted");
  });
  await inside.opened;

  const witness: Witness = { acknowledgedSettings: [], acknowledgedSections: [], dirtyReads: [] };
  const others = Array.from({ length: SUBMISSIONS - 1 }, (_, n) =>
    submitAcknowledged(store, witness, consentIds[n % CONSENTS] ?? "", n),
  );
  for (let poll = 0; poll < POLLS; poll += 1) await lookForDirt(store, witness);
  goOn.open();
  await doomed.then(
    () => witness.dirtyReads.push("the doomed submission was acknowledged"),
    () => {},
  );
  for (let poll = 0; poll < POLLS; poll += 1) await lookForDirt(store, witness);
  await Promise.all(others);
  await store.close();
  return witness;
}

/** The same adapter, and the connection that it opens. */
function watched(adapter: Adapter): { adapter: Adapter; connection: () => Statements } {
  let statements: Statements | undefined;
  return {
    adapter: {
      provider: adapter.provider,
      adapterName: adapter.adapterName,
      async connect() {
        const connection = await adapter.connect();
        if ("client" in connection) statements = statementsOf(connectionOf(connection));
        return connection;
      },
    },
    connection: () => {
      if (!statements) throw new Error("The adapter is not connected");
      return statements;
    },
  };
}

/** What a plain adapter leaves: Prisma's transactions, all on the one connection. */
function sharedWriter(prisma: PrismaClient, statements: () => Statements): Writer {
  return { statements, transaction: (work) => prisma.$transaction(async () => work(statements())) };
}

/** A submission is a plain write of its own and an event; each is acknowledged by its own promise. */
async function submitAcknowledged(store: Store, witness: Witness, consentId: string, n: number): Promise<void> {
  const setting = store
    .setSetting(`receipt-${n}`, consentId)
    .then(() => witness.acknowledgedSettings.push(`receipt-${n}`));
  const event = retry(() => submit(store, consentId, `section-${n}`)).then(() =>
    witness.acknowledgedSections.push(`${consentId} section-${n}`),
  );
  // A refusal is an answer: only what was acknowledged must be there.
  await Promise.allSettled([setting, event]);
}

async function submit(store: Store, consentId: string, sectionId: string, also?: () => Promise<void>): Promise<void> {
  const history = await store.consentEvents(consentId);
  const next = { ...sectionRead(sectionId), revision: history.length + 1, at: AT, actor: NURSE };
  await store.append({ ...appendingLast(consentId, [...history, next], 1), ...(also ? { also } : {}) });
}

/** Someone was quicker: decide again. Every round at least one gets through, so this ends. */
async function retry(work: () => Promise<void>): Promise<void> {
  for (let round = 1; ; round += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "RevisionConflict" || round > SUBMISSIONS) throw error;
    }
  }
}

async function lookForDirt(store: Store, witness: Witness): Promise<void> {
  const seen = await store.consentEvents("consent-0");
  if (seen.some((event) => event.type === "section-read" && event.data.sectionId === "never"))
    witness.dirtyReads.push("an event");
}
