import type { PrismaClient } from "./generated/client.ts";
import type { Store, Transaction, WrongPinState } from "./store-types.ts";

export function wrongPins(
  prisma: PrismaClient,
): Pick<Store, "wrongPin" | "setWrongPin" | "changeWrongPin" | "clearWrongPin"> {
  return {
    wrongPin: (key) => read(prisma, key),
    setWrongPin: (key, state) => write(prisma, key, state),
    changeWrongPin: (key, change) =>
      prisma.$transaction(async (tx) => {
        const after = change(await read(tx, key));
        await write(tx, key, after);
        return after;
      }),
    async clearWrongPin(key, tx = prisma) {
      await tx.wrongPin.deleteMany({ where: { key } });
    },
  };
}

async function read(client: PrismaClient | Transaction, key: string): Promise<WrongPinState | undefined> {
  const columns = { count: true, lastAt: true, lockedUntil: true };
  return (await client.wrongPin.findUnique({ where: { key }, select: columns })) ?? undefined;
}

async function write(
  client: PrismaClient | Transaction,
  key: string,
  { count, lastAt, lockedUntil = null }: WrongPinState,
): Promise<void> {
  const columns = { count, lastAt, lockedUntil };
  await client.wrongPin.upsert({ where: { key }, create: { key, ...columns }, update: columns });
}
