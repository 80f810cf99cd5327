import { answerChecks } from "../../../lib/consent/answer-checks.ts";
import { askQuestion } from "../../../lib/consent/ask-question.ts";
import { checkIdentity } from "../../../lib/consent/check-identity.ts";
import { CHECK_IDS } from "../../../lib/consent/checks.ts";
import type { Consent } from "../../../lib/consent/consent.ts";
import { declarationFor, PATIENT_DECLARATION } from "../../../lib/consent/declaration.ts";
import type { ConsentEvent } from "../../../lib/consent/events.ts";
import { applyEvent } from "../../../lib/consent/fold-consent.ts";
import { handBack } from "../../../lib/consent/hand-back.ts";
import { handOver } from "../../../lib/consent/hand-over.ts";
import { judgeUnderstanding } from "../../../lib/consent/judge-understanding.ts";
import { type Decision, refuse } from "../../../lib/consent/refusal.ts";
import { settleQuestions } from "../../../lib/consent/settle-questions.ts";
import { type SignCommand, sign } from "../../../lib/consent/sign.ts";
import { signatories } from "../../../lib/consent/signatories.ts";
import { PATIENT_ALONE, type SigningPlan } from "../../../lib/consent/signatory.ts";
import { takeBack } from "../../../lib/consent/take-back.ts";
import { turnPage } from "../../../lib/consent/turn-page.ts";
import { unmarkQuestion } from "../../../lib/consent/unmark-question.ts";
import { type Leaflet, leafletUnits } from "../../../lib/leaflet/leaflet.ts";
import { consentAfter } from "./decided.ts";
import { type Giver, type Move, PAGE_COUNT, PROMPTS } from "./moves.ts";
import { actorOf } from "./people.ts";

const HASH = "0".repeat(64);
const STROKE = [
  { x: 0.1, y: 0.5, t: 0 },
  { x: 0.9, y: 0.5, t: 300 },
];

/**
 * What must have happened before a signature, kept apart from events and fold: the pages that whoever gives the
 * consent went through, the marks that are open, what they understood, and whose hands the tablet is in.
 */
type Reference = {
  reader: string;
  isNotMe: boolean;
  pages: Set<number>;
  open: Set<string>;
  prompts: string[];
  understood: Set<string>;
  inHands: boolean;
  isSigned: boolean;
};

type Player = { consent: Consent; handOvers: number; reference: Reference; leaflet: Leaflet };

/** Stands in for `sign`, so that a planted fault can be seen to be found. */
export type SignRule = (consent: Consent, command: SignCommand, now: Date) => Decision<ConsentEvent>;

/** Ready to be handed over; the same for every order. */
const CHECKED = consentAfter("checks");
const NOW = new Date("2026-11-23T01:05:00.000Z");

/** Plays an order against the rules. Gives what was wrong with any signature that came of it, and whether one did. */
export function playOrder(
  leaflet: Leaflet,
  order: readonly Move[],
  rule: SignRule = sign,
): { wrong: string[]; isSigned: boolean } {
  const player: Player = {
    leaflet,
    consent: CHECKED,
    handOvers: 0,
    reference: {
      reader: "",
      isNotMe: false,
      pages: new Set(),
      open: new Set(),
      prompts: [],
      understood: new Set(),
      inHands: false,
      isSigned: false,
    },
  };
  const moves: Move[] = [{ move: "hand-over", teachBack: false, giver: "patient" }, ...order];
  const wrong = moves.flatMap((move) => spelledOut(player, move).flatMap((single) => wrongWith(player, single, rule)));
  return { wrong, isSigned: player.reference.isSigned };
}

/** Makes one move. Of a first signature it says what the reference has against it, or against its refusal. */
function wrongWith(player: Player, move: Move, rule: SignRule): string[] {
  const why = heldBy(player.reference, player.leaflet);
  const wasSigned = player.reference.isSigned;
  const isDone = take(player, move, rule);
  if (move.move !== "sign" || wasSigned) return [];
  if (move.isStale || move.isOtherText) why.push("the page was an old one");
  if (isDone) return why.map((one) => `signed although ${one}`);
  return why.length > 0 ? [] : ["not signed although nothing was in the way"];
}

/** The moves that stand for several. */
function spelledOut({ reference }: Player, move: Move): Move[] {
  const { pages, open, prompts } = reference;
  switch (move.move) {
    case "read-on": {
      const rest = Array.from({ length: PAGE_COUNT }, (_, page) => page).filter((page) => !pages.has(page));
      return rest.slice(0, 6).map((page) => ({ move: "turn", page, isStale: false, isOtherText: false }));
    }
    case "settle-all":
      return [...open].map((unitId) => ({ move: "settle", unitId, outcome: "answered", place: "bedside" }));
    case "understood-all":
      return prompts.map((promptId) => ({ move: "judge", promptId, verdict: "understood" }));
    case "pass-on":
      return [
        { move: "hand-back", reason: move.reason },
        { move: "take-back" },
        ...(move.isIdentified ? [{ move: "identify" as const }, { move: "answer" as const }] : []),
        { move: "hand-over", teachBack: false, giver: move.giver },
      ];
    case "identify-anew":
      return [{ move: "identify" }, { move: "answer" }];
    default:
      return [move];
  }
}

function heldBy({ pages, open, prompts, understood, inHands, isNotMe }: Reference, leaflet: Leaflet): string[] {
  return [
    ...(pages.size < PAGE_COUNT ? [`of ${leafletUnits(leaflet).length} units not all were met`] : []),
    ...(open.size > 0 ? ["a question was open"] : []),
    ...(prompts.some((id) => !understood.has(id)) ? ["teach-back was open"] : []),
    ...(isNotMe ? ["nobody was identified since 「這不是我」"] : []),
    ...(inHands ? [] : ["the tablet was not in the patient's hands"]),
  ];
}

/** Lets the rules decide, and the reference follow by its own lights. */
function take(player: Player, move: Move, rule: SignRule): boolean {
  const decision = decide(player, move, rule);
  const isDone = "events" in decision;
  if (isDone) {
    for (const event of decision.events) {
      const recorded = { ...event, revision: player.consent.revision + 1, at: NOW.toISOString(), actor: actorOf() };
      player.consent = applyEvent(player.consent, recorded);
    }
    follow(player, move);
  }
  return isDone;
}

function decide(player: Player, move: Move, rule: SignRule): Decision<ConsentEvent> {
  const { consent, leaflet, handOvers } = player;
  const handOverId = `h${"isStale" in move && move.isStale ? handOvers - 1 : handOvers}`;
  const shown = "isOtherText" in move && move.isOtherText ? { ...leaflet, bodySha256: HASH } : leaflet;
  switch (move.move) {
    case "turn":
      return turnPage(consent, { handOverId, leaflet: shown, pageIndex: move.page });
    case "ask":
      return askQuestion(consent, { handOverId, leaflet, unitId: move.unitId });
    case "unmark":
      return unmarkQuestion(consent, { handOverId, unitId: move.unitId });
    case "settle": {
      const settlements = [{ unitId: move.unitId, outcome: move.outcome, note: "" }];
      return settleQuestions(consent, move.place === "bedside" ? { handOverId, settlements } : { settlements });
    }
    case "judge":
      return judgeUnderstanding(consent, { handOverId, verdicts: [move] });
    case "hand-back":
      return handBack(consent, { handOverId, reason: move.reason });
    case "identify":
      return checkIdentity(consent, { identifiers: ["name-stated", "wristband-number"], confirmedBy: "" });
    case "answer":
      return answerChecks(consent, { answers: Object.fromEntries(CHECK_IDS.map((id) => [id, "no"])) });
    case "take-back":
      return takeBack(consent);
    case "hand-over":
      return handingOver(player, move);
    case "sign":
      return rule(consent, signCommand(consent, handOverId, shown), NOW);
    default:
      return refuse("wrong-state");
  }
}

const by = (consentGiver: SigningPlan["consentGiver"]): SigningPlan => ({ ...PATIENT_ALONE, consentGiver });
const BORN = { dateOfBirth: "2011-03-01" };
const PLANS: Record<Giver, SigningPlan> = {
  patient: PATIENT_ALONE,
  "able-minor": by({ kind: "able-minor", ...BORN, doctorName: "黃志強", finding: "明白" }),
  mother: by({ kind: "parent", ...BORN, name: "黃麗華", relationship: "mother", patientCoSigns: false }),
  father: by({ kind: "parent", ...BORN, name: "陳國強", relationship: "father", patientCoSigns: false }),
  guardian: by({ kind: "guardian", name: "社會福利署署長", orderNo: "GB/P/1/26", orderExpiresOn: "2099-01-01" }),
};

function handingOver(
  player: Player,
  { teachBack, giver }: Extract<Move, { move: "hand-over" }>,
): Decision<ConsentEvent> {
  const command = {
    handOverId: `h${player.handOvers + 1}`,
    helpMode: "self" as const,
    tablet: { id: "t1", name: "5B-t1" },
    plan: PLANS[giver],
    declaration: { ...PATIENT_DECLARATION, sha256: HASH },
    hospitalName: "",
    teachBack: teachBack ? PROMPTS.map((id) => ({ id, text: id })) : [],
    sedatedElsewhereToday: false,
  };
  return handOver(player.consent, command, NOW);
}

function signCommand(consent: Consent, handOverId: string, leaflet: Leaflet): SignCommand {
  const [giver = { role: "patient" as const, givesConsent: true }] = signatories(consent);
  const { id, version, text } = declarationFor(giver, PATIENT_DECLARATION);
  return {
    handOverId,
    submissionId: handOverId,
    bodySha256: HASH,
    mark: { method: "hand", ink: { strokes: [STROKE] } },
    inkSha256: HASH,
    declaration: { id, version, text, sha256: HASH },
    leaflet,
    sedatedElsewhereToday: false,
  };
}

function follow(player: Player, move: Move): void {
  const { reference } = player;
  switch (move.move) {
    case "turn":
      reference.pages.add(move.page);
      break;
    case "ask":
      reference.open.add(move.unitId);
      break;
    case "unmark":
    case "settle":
      reference.open.delete(move.unitId);
      break;
    case "judge":
      if (move.verdict === "understood") reference.understood.add(move.promptId);
      else reference.understood.delete(move.promptId);
      break;
    case "identify":
      reference.isNotMe = false;
      break;
    case "hand-over":
      player.handOvers += 1;
      readBy(reference, { patient: "patient", "able-minor": "patient" }[move.giver as string] ?? move.giver);
      reference.inHands = true;
      reference.prompts = move.teachBack ? PROMPTS : [];
      break;
    case "hand-back":
      reference.inHands = false;
      reference.isNotMe = move.reason === "not-me";
      break;
    case "take-back":
      reference.inHands = false;
      if (reference.isNotMe) readBy(reference, "nobody yet");
      break;
    case "sign":
      reference.isSigned = true;
      break;
    default:
      break;
  }
}

/** Whoever gives the consent reads it all themselves; what somebody else read and said does not count. */
function readBy(reference: Reference, reader: string): void {
  if (reference.reader !== reader) {
    reference.pages.clear();
    reference.understood.clear();
  }
  reference.reader = reader;
}
