import type { Command } from "./commands.ts";
import { brokenInvariants } from "./invariants.ts";
import { driveUseCases } from "./use-case-driver.ts";
import type { UseCaseWard } from "./use-case-ward.ts";
import { emptyWard, expected } from "./ward-model.ts";

/** Monday 09:00 in Hong Kong. */
const START = Date.parse("2026-11-23T09:00:00+08:00");
const STEP = 20_000;

export type Tally = { commands: number; done: number; reached: Map<string, number>; answers: Map<string, number> };

/** Lets model and use-cases do the same, and gives every difference between them; nothing when they agree. */
export async function differences(
  real: UseCaseWard,
  number: number,
  commands: Command[],
  tally: Tally,
): Promise<string[]> {
  const ward = emptyWard(START);
  const driver = driveUseCases(real, number);
  await real.startOver(START);
  for (const [index, given] of commands.entries()) {
    const command = aimed(given, ward.consents.length);
    if (!command) continue;
    ward.now += STEP;
    const answer = await driver.act(command, ward.now);
    const foreseen = expected(ward, command);
    tally.commands += 1;
    tally.done += answer === "done" ? 1 : 0;
    add(tally.answers, `${command.verb}: ${answer}`);
    if (answer !== foreseen) {
      return [`${index}. ${JSON.stringify(command)}: the model expects ${foreseen}, the use-case says ${answer}`];
    }
  }
  const statuses = await Promise.all(
    driver.consentIds.map(async (id) => (await real.services.store.consentRow(id))?.status),
  );
  const unlike = ward.consents.flatMap(({ status }, index) =>
    status === statuses[index] ? [] : [`consent ${index} is ${statuses[index]}, the model has it ${status}`],
  );
  return [
    ...unlike,
    ...(await brokenInvariants(real.services, driver.consentIds, (status) => add(tally.reached, status))),
  ];
}

export function emptyTally(): Tally {
  return { commands: 0, done: 0, reached: new Map(), answers: new Map() };
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** On a consent that there is. */
export function aimed(command: Command, consents: number): Command | undefined {
  if (!("consent" in command)) return command;
  return consents === 0 ? undefined : { ...command, consent: command.consent % consents };
}
