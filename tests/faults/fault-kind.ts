import type { Tool } from "../tools.ts";
import type { Plant } from "./plant.ts";

/** What came of some accidents of one kind. */
export type Tally = {
  runs: number;
  /** Answers that said "stored". */
  acknowledged: number;
  /** Of these, how many are not there afterwards. */
  lost: number;
  /** What is there twice. */
  duplicated: number;
  /** What is there and is not what was stored, or should not be there. */
  corrupt: number;
  /** Shown or told as done before it was on the server's disk. */
  falseDone: number;
  /** Neither done, nor refused, nor said to be waiting. */
  stuck: number;
  /** Starts and commands that were refused by a name. */
  refused: number;
  /** The first findings in words, for whoever looks into them. */
  findings: string[];
};

/** `until` is a time of `performance.now()`: a campaign that has not come to its end by then reports what it has. */
export type FaultInput = { runs: number; seed: number; plant?: Plant | undefined; until?: number | undefined };

/** One kind of accident: a file of its own in `kinds/`, registered in `fault-kinds.ts`. */
export type FaultKind = {
  name: string;
  /** More runs than this show nothing new; a run without a number takes as many as `usual`. */
  limit: number;
  usual: number;
  needs?: readonly Tool[];
  run: (input: FaultInput) => Promise<Tally>;
};

export function emptyTally(): Tally {
  return {
    runs: 0,
    acknowledged: 0,
    lost: 0,
    duplicated: 0,
    corrupt: 0,
    falseDone: 0,
    stuck: 0,
    refused: 0,
    findings: [],
  };
}

/** Whether another run is due. */
export function goesOn({ runs: done }: Tally, { runs, until = Number.POSITIVE_INFINITY }: FaultInput): boolean {
  return done < runs && performance.now() < until;
}

const KEPT_FINDINGS = 20;

type Finding = "lost" | "duplicated" | "corrupt" | "falseDone" | "stuck";

export function found(tally: Tally, what: Finding, words: string): void {
  tally[what] += 1;
  if (tally.findings.length < KEPT_FINDINGS) tally.findings.push(`${what}: ${words}`);
}

/** How much is wrong; a campaign that found nothing gives 0. */
export function faultsIn({ lost, duplicated, corrupt, falseDone, stuck }: Tally): number {
  return lost + duplicated + corrupt + falseDone + stuck;
}
