import type { NetworkFault } from "./faulty-proxy.ts";
import type { randomFrom } from "./random.ts";

type Random = ReturnType<typeof randomFrom>;

/** The next accident of a bad line: cut at a byte of the request, or of the answer, or not there at all. */
export function nextFault(random: Random, requestBytes: number): NetworkFault {
  const kind = random.below(10);
  if (kind < 4) return { kind: "request-cut", at: random.below(requestBytes) };
  if (kind < 8) return { kind: "answer-cut", at: random.below(900) };
  return kind === 8 ? { kind: "refused" } : { kind: "answer-swallowed" };
}

/** A hand that no other run has: as many points as `count`. */
export function randomInk(random: Random, count: number) {
  const stroke = Array.from({ length: count }, (_, n) => ({ x: random.next(), y: random.next(), t: n * 4 }));
  return { strokes: [stroke] };
}
