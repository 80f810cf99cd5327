import fc from "fast-check";
import { HAND_BACK_REASONS, type HandBackReason } from "../../../lib/consent/hand-back-reason.ts";
import { type Leaflet, leafletUnits } from "../../../lib/leaflet/leaflet.ts";

/** Who gives the consent, and so reads. */
export const GIVERS = ["patient", "able-minor", "mother", "father", "guardian"] as const;
export type Giver = (typeof GIVERS)[number];

/** One thing that a browser may send: from the page that is open, from one of an earlier hand-over, or from nowhere. */
export type Move =
  | { move: "turn"; page: number; isStale: boolean; isOtherText: boolean }
  | { move: "ask" | "unmark"; unitId: string; isStale: boolean }
  | {
      move: "settle";
      unitId: string;
      outcome: "answered" | "doctor-will-explain" | "withdrawn-by-patient";
      place: "bedside" | "ward";
    }
  | { move: "judge"; promptId: string; verdict: "understood" | "explain-again" }
  | { move: "read-on" | "settle-all" | "understood-all" | "take-back" | "identify-anew" | "identify" | "answer" }
  | { move: "hand-back"; reason: HandBackReason }
  | { move: "hand-over"; teachBack: boolean; giver: Giver }
  /** Back into staff hands and out again, after asking anew who it is or not. */
  | { move: "pass-on"; reason: HandBackReason; isIdentified: boolean; giver: Giver }
  | { move: "sign"; isStale: boolean; isOtherText: boolean };

export const PAGE_COUNT = 10;
export const PROMPTS = ["duration", "unwell", "sedated"];
const seldom = fc.constantFrom(false, false, false, false, false, false, false, true);

/** Orders of such moves, with a lean towards getting as far as a signature. */
export function anyOrder(leaflet: Leaflet): fc.Arbitrary<Move[]> {
  // Few passages, so that what is asked is also unmarked and settled; and one that is none.
  const ids = leafletUnits(leaflet).map(({ id }) => id);
  const unitId = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ids.slice(0, 3)) },
    { weight: 1, arbitrary: fc.constantFrom(...ids, "nowhere.1") },
  );
  const of = <Name extends Move["move"]>(move: Name) => fc.constant(move);
  const reason = fc.constantFrom(...HAND_BACK_REASONS);
  const giver = fc.constantFrom("patient" as const, "patient", "patient", ...GIVERS);
  const move: fc.Arbitrary<Move> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        move: of("turn"),
        page: fc.integer({ min: -1, max: 10 }),
        isStale: seldom,
        isOtherText: seldom,
      }),
    },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom("read-on" as const, "read-on", "settle-all", "understood-all", "take-back", "identify-anew")
        .map((name) => ({ move: name })),
    },
    { weight: 2, arbitrary: fc.record({ move: of("ask"), unitId, isStale: seldom }) },
    fc.record({ move: of("unmark"), unitId, isStale: seldom }),
    {
      weight: 2,
      arbitrary: fc.record({
        move: of("settle"),
        unitId,
        outcome: fc.constantFrom("answered", "doctor-will-explain", "withdrawn-by-patient"),
        place: fc.constantFrom("bedside", "bedside", "ward"),
      }),
    },
    fc.record({
      move: of("judge"),
      promptId: fc.constantFrom(...PROMPTS),
      verdict: fc.constantFrom("understood", "explain-again"),
    }),
    fc.record({ move: of("hand-back"), reason }),
    fc.record({ move: of("hand-over"), teachBack: fc.boolean(), giver }),
    fc.record({ move: of("pass-on"), reason, isIdentified: fc.boolean(), giver }),
    { weight: 3, arbitrary: fc.record({ move: of("sign"), isStale: seldom, isOtherText: seldom }) },
  );
  const wandering = fc.array(move, { minLength: 5, maxLength: 30 });
  return fc.oneof(wandering, nearlyPlanned(move), nearlyPlanned(move), nearlyPlanned(move));
}

/** Page for page to the signature, with other moves thrown in anywhere and one or two pages left out now and then. */
function nearlyPlanned(move: fc.Arbitrary<Move>): fc.Arbitrary<Move[]> {
  const page = fc.nat({ max: PAGE_COUNT - 1 });
  return fc
    .tuple(
      fc.oneof(fc.constant<number[]>([]), fc.array(page, { maxLength: 2 })),
      fc.array(fc.tuple(fc.nat({ max: 14 }), move), { maxLength: 10 }),
    )
    .map(([skipped, extra]) => {
      const pages = Array.from({ length: PAGE_COUNT }, (_, number) => number).filter((one) => !skipped.includes(one));
      const order: Move[] = pages.map((one) => ({ move: "turn", page: one, isStale: false, isOtherText: false }));
      for (const [at, one] of extra) order.splice(Math.min(at, order.length), 0, one);
      return [...order, { move: "sign", isStale: false, isOtherText: false }];
    });
}
