import type { Command, TabletNo } from "./commands.ts";
import { driveHttp } from "./http-driver.ts";
import type { openHttpWard } from "./http-ward.ts";
import { inHands } from "./in-hands.ts";
import { brokenInvariants } from "./invariants.ts";
import type { Status, Ward } from "./model-state.ts";
import { aimed } from "./run-sequence.ts";
import { emptyWard, expected } from "./ward-model.ts";

type Driver = ReturnType<typeof driveHttp>;
type Opened = Awaited<ReturnType<typeof openHttpWard>>;

export type HttpTally = { commands: number; done: number; answers: Map<string, number>; reached: Map<Status, number> };

/** Lets model and server do the same, and gives every difference between them; nothing when they agree. */
export async function httpDifferences(
  { ward, services }: Opened,
  number: number,
  commands: Command[],
  tally: HttpTally,
): Promise<string[]> {
  const model = emptyWard(Date.now());
  const driver = driveHttp(ward, number);
  const found: string[] = [];
  for (const given of commands) {
    const command = aimed(given, model.consents.length);
    if (command && found.length === 0) found.push(...(await oneDifference(driver, model, command, tally)));
  }
  found.push(...(found.length > 0 ? [] : await unlike(services.store, driver.consentIds, model)));
  await putBack(driver, model);
  const onStatus = (status: Status) => void tally.reached.set(status, (tally.reached.get(status) ?? 0) + 1);
  return [...found, ...(await brokenInvariants(services, driver.consentIds, onStatus))];
}

async function oneDifference(driver: Driver, model: Ward, command: Command, tally: HttpTally): Promise<string[]> {
  const answer = await driver.act(command);
  model.now = Date.now();
  const foreseen = expected(model, command);
  tally.commands += 1;
  tally.done += answer === "done" ? 1 : 0;
  tally.answers.set(`${command.verb}: ${answer}`, (tally.answers.get(`${command.verb}: ${answer}`) ?? 0) + 1);
  if (command.verb === "take-over" && answer === "done") {
    const other = command.tablet === 0 ? 1 : 0;
    await driver.signInAgain(other, model.tablets[other].staff);
  }
  const isSame = isAlike(answer, foreseen) || (answer === "done" && endsAgain(model, command));
  return isSame ? [] : [`${JSON.stringify(command)}: expected ${foreseen}, came ${answer}`];
}

/** Some refusals lead to a page that shows where the consent stands, and say no more. */
function isAlike(answer: string, foreseen: string): boolean {
  return answer === foreseen || (answer === "refused" && foreseen !== "done");
}

/** A turn that is over is ended once more, as after a lost answer: its closing page says how it ended. */
function endsAgain({ tablets }: Ward, command: Command): boolean {
  if (command.verb !== "decline" && command.verb !== "defer" && command.verb !== "hand-back") return false;
  const { consent } = tablets[command.tablet];
  return consent !== undefined && inHands(consent, ["handed-over", "signing"]) !== undefined;
}

async function unlike(store: Opened["services"]["store"], consentIds: string[], model: Ward): Promise<string[]> {
  const rows = await Promise.all(consentIds.map((id) => store.consentRow(id)));
  return model.consents.flatMap(({ status }, index) =>
    rows[index]?.status === status ? [] : [`consent ${index} is ${rows[index]?.status}, the model has it ${status}`],
  );
}

/** Both tablets to the nurses who had them. */
async function putBack(driver: Driver, model: Ward): Promise<void> {
  for (const tablet of [0, 1] as const satisfies TabletNo[]) {
    const who = tablet === 0 ? "nurse" : "other-nurse";
    const held = model.tablets[tablet];
    if (held.consent) await driver.act({ verb: "take-back", tablet, who });
    else if (held.staff !== who) await driver.act({ verb: "swap", tablet, who });
  }
}
