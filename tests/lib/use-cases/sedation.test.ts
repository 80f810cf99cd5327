import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Command } from "../../model/commands.ts";
import { brokenInvariants } from "../../model/invariants.ts";
import { anyCommand } from "../../model/sequences.ts";
import { driveUseCases, type Request } from "../../model/use-case-driver.ts";
import { openUseCaseWard, type UseCaseWard } from "../../model/use-case-ward.ts";
import { SMALL_LEAFLET } from "../pdf/test-leaflets.ts";

const SEQUENCES = 1000;
const MINUTE = 60_000;
const HOURS = ["09:00:00", "14:00:00", "23:40:00", "23:58:30"];

let real: UseCaseWard;
let number = 0;
beforeAll(async () => {
  real = await openUseCaseWard(SMALL_LEAFLET);
});
afterAll(() => real.close());

/** Two drafts of one patient, in two writings, on two tablets; one of them in the patient's hands and read. */
const ready = (plan: "alone" | "witness"): Command[] => [
  ...([0, 1] as const).flatMap((one): Command[] => [
    { verb: "prepare", tablet: one, patient: one },
    { verb: "confirm-label", tablet: one, consent: one },
    { verb: "identity", by: "both", tablet: one, consent: one },
  ]),
  { verb: "checks", answers: "clear", tablet: 0, consent: 0 },
  { verb: "hand-over", plan, tablet: 0, consent: 0 },
  { verb: "read-all", tablet: 0 },
];
const sign: Command = { verb: "sign", as: "next", method: "hand", body: 0, tablet: 0 };
const identify: Command = { verb: "identify", role: "witness", who: "other-nurse", tablet: 0 };
const checks = (answers: "clear" | "sedated", consent: number): Command => ({
  verb: "checks",
  answers,
  tablet: 1,
  consent,
});

/** How a request comes in: as it is made, together with the one before it, or from a tab that was left open since earlier. */
type Sent = { command: Command; how: "now" | "together" | "again"; of: number; minutes: number };

const atOnce = (command: Command): Sent => ({ command, how: "now", of: 0, minutes: 0 });

const likely: Command[] = [
  sign,
  sign,
  identify,
  { verb: "hand-over", plan: "alone", tablet: 0, consent: 0 },
  { verb: "hand-over", plan: "witness", tablet: 1, consent: 1 },
  { verb: "read-all", tablet: 1 },
  { ...sign, tablet: 1 },
  { verb: "resume", tablet: 1, consent: 1 },
  { verb: "resume", tablet: 0, consent: 0 },
  { verb: "take-back", who: "nurse", tablet: 0 },
  { verb: "take-over", tablet: 1, consent: 0 },
  { verb: "file-paper", days: 0, sheet: 0, tablet: 1, consent: 1 },
  { verb: "file-paper", days: 0, sheet: 1, tablet: 0, consent: 0 },
  checks("clear", 1),
  { verb: "checks", answers: "clear", tablet: 0, consent: 0 },
];

const anySent: fc.Arbitrary<Sent> = fc.record({
  command: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...likely) }, anyCommand),
  how: fc.constantFrom("now", "now", "together", "again"),
  of: fc.nat({ max: 30 }),
  minutes: fc.constantFrom(0, 0, 0, 1, 5),
});

const anyOrder = fc
  .record({
    plan: fc.constantFrom("alone" as const, "witness" as const),
    start: fc.constantFrom(...HOURS),
    sent: fc.array(anySent, { minLength: 3, maxLength: 9 }),
    sedatedAt: fc.nat({ max: 4 }),
    how: fc.constantFrom("now" as const, "together" as const),
  })
  .map(({ plan, start, sent, sedatedAt, how }) => {
    const sedated: Sent = { command: checks("sedated", 1), how, of: 0, minutes: 0 };
    return { plan, start, sent: [...sent.toSpliced(sedatedAt, 0, sedated), atOnce(sign)] };
  });

test(`${SEQUENCES} orders of requests: no signature after a "sedated" answer of that day`, async () => {
  const seen = { sedated: 0, signed: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(anyOrder, async ({ plan, start, sent }) => {
      number += 1;
      const answers = await play([...ready(plan).map(atOnce), ...sent], Date.parse(`2026-11-23T${start}+08:00`));
      seen.sedated += answers.filter((one) => one === "sedated").length;
      seen.signed += answers.filter((one) => one === "sign: done").length;
      seen.refused += answers.filter((one) => one.endsWith(": sedated-today")).length;
    }),
    { numRuns: SEQUENCES, seed: 20261125 },
  );
  // The orders are no idle ones: most come to the answer, many have signed before it, and many are refused for it.
  expect(seen.sedated).toBeGreaterThan(SEQUENCES / 2);
  expect(seen.signed).toBeGreaterThan(SEQUENCES / 10);
  expect(seen.refused).toBeGreaterThan(SEQUENCES / 4);
}, 900_000);

/** Sends these requests, gives what was answered, and looks at the log. */
async function play(sent: Sent[], start: number): Promise<string[]> {
  const driver = driveUseCases(real, number);
  await real.startOver(start);
  const made: { request: Request; name: string }[] = [];
  const answers: string[] = [];
  let now = start;
  let under: Promise<void>[] = [];
  for (const { command, how, of, minutes } of sent) {
    now += minutes * MINUTE + 1000;
    const earlier = how === "again" ? made[of % made.length] : undefined;
    const request = earlier ?? {
      request: await driver.request(aimed(command, driver.consentIds.length), now),
      name: nameOf(command),
    };
    made.push(request);
    const answering = request.request(now).then((answer) => {
      answers.push(answer === "done" && request.name === "sedated" ? "sedated" : `${request.name}: ${answer}`);
    });
    if (how !== "together") await Promise.all([...under, answering]);
    under = how === "together" ? [...under, answering] : [];
  }
  await Promise.all(under);
  expect(await brokenInvariants(real.services, driver.consentIds, () => {})).toEqual([]);
  return answers;
}

const nameOf = (command: Command) =>
  command.verb === "checks" && command.answers === "sedated" ? "sedated" : command.verb;

function aimed(command: Command, consents: number): Command {
  return "consent" in command && consents > 0 ? { ...command, consent: command.consent % consents } : command;
}

describe("the day is Hong Kong's", () => {
  async function signedAt(sedated: string, signing: string): Promise<string> {
    number += 1;
    const driver = driveUseCases(real, number);
    const start = Date.parse(sedated) - 10 * MINUTE;
    await real.startOver(start);
    for (const command of ready("alone")) await driver.act(command, start);
    expect(await driver.act(checks("sedated", 1), Date.parse(sedated))).toBe("done");
    return driver.act(sign, Date.parse(signing));
  }

  test("one second before midnight bars the day that ends, and not the one that begins", async () => {
    expect(await signedAt("2026-11-23T23:59:58+08:00", "2026-11-23T23:59:59+08:00")).toBe("sedated-today");
    expect(await signedAt("2026-11-23T23:59:59+08:00", "2026-11-24T00:00:01+08:00")).toBe("done");
  });

  test("one second after midnight bars the whole day, also what is yesterday in Greenwich", async () => {
    expect(await signedAt("2026-11-24T00:00:01+08:00", "2026-11-24T00:00:02+08:00")).toBe("sedated-today");
    expect(await signedAt("2026-11-24T00:00:01+08:00", "2026-11-24T08:30:00+08:00")).toBe("sedated-today");
    expect(await signedAt("2026-11-24T07:59:59+08:00", "2026-11-24T23:59:59+08:00")).toBe("sedated-today");
  });

  test("a sheet of paper of any day that was answered so is refused, also when a later day was too", async () => {
    number += 1;
    const driver = driveUseCases(real, number);
    const start = Date.parse("2026-11-23T09:00:00+08:00");
    const nextDay = start + 1440 * MINUTE;
    await real.startOver(start);
    for (const command of ready("alone").slice(0, 6)) await driver.act(command, start);
    await driver.act(checks("sedated", 1), start);
    await driver.act({ verb: "resume", tablet: 1, consent: 1 }, nextDay);
    expect(await driver.act(checks("sedated", 1), nextDay)).toBe("done");
    const sheet: Command = { verb: "file-paper", days: -1, sheet: 0, tablet: 0, consent: 0 };
    expect(await driver.act(sheet, nextDay)).toBe("sedated-today");
    expect(await driver.act(sheet, nextDay + 1440 * MINUTE)).toBe("sedated-today");
    expect(await driver.act(sheet, nextDay + 2 * 1440 * MINUTE)).toBe("done");
  });
});
