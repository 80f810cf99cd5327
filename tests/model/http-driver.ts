import { randomUUID } from "node:crypto";
import { BEDSIDE_COOKIE } from "../../lib/session/cookies.ts";
import { tokenHash } from "../../lib/session/token.ts";
import type { Store } from "../../lib/store/store-types.ts";
import {
  formWithButton,
  type PlainBrowser,
  type PlainForm,
  type PlainPage,
} from "../journeys/support/plain-browser.ts";
import { BOTH_IDENTIFIERS, CLEAR, CONFIRMED, type Stencils } from "../journeys/support/stencils.ts";
import type { Command, CommandOf, PatientNo, Person, TabletNo } from "./commands.ts";
import { marks } from "./inputs.ts";
import { labelOf, wristbandText } from "./labels.ts";
import type { Step } from "./sequences.ts";

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

export type HttpWard = {
  tablets: [PlainBrowser, PlainBrowser];
  store: Pick<Store, "bedsideSessionByToken" | "consentRow">;
  stencils: Stencils;
  pinOf: (who: Person) => { staffNumber: string; secret: string };
};

const STEP = new RegExp(`^/ward/${UUID}/(?!elsewhere)[a-z-]+$`);

/** Where each verb leads once it is done. */
const DONE: Partial<Record<Command["verb"], RegExp>> = {
  prepare: STEP,
  "confirm-label": /\/identity$/,
  identity: /\/checks$/,
  checks: /\/(hand-over|status)$/,
  abandon: /^\/ward$/,
  wristband: /\/mismatch$/,
  "doubt-capacity": /\/status$/,
  "record-decision": /\/status$/,
  "hand-over": /^\/bedside$/,
  "take-over": STEP,
  resume: STEP,
  confirm: /\/completed$/,
  "deny-witness": /^\/ward$/,
  withdraw: STEP,
  turn: /^\/bedside\/(read|review)/,
  decline: /^\/bedside\/done$/,
  defer: /^\/bedside\/done$/,
  // Without a script a passage that was marked or unmarked is a new page, opened at it.
  ask: /^\/bedside\/read\/2#unit-/,
  unmark: /^\/bedside\/read\/2#unit-/,
  "call-nurse": /^\/bedside\/called/,
  settle: /^\/bedside\/(read|review)/,
  "settle-on-ward": STEP,
  "hand-back": /^\/bedside\/done$/,
  "take-back": STEP,
  swap: /^\/ward$/,
};

/** Whether these forms can say it. Who signs is another journey's, and so is time. */
export function isSpoken(step: Step): boolean {
  if (step.verb === "hand-over") return step.plan === "alone";
  if (step.verb === "settle") return step.who === "nurse" || step.who === "other-nurse";
  if (step.verb === "take-back") return step.who === "nurse" || step.who === "other-nurse";
  if (step.verb === "abandon") return step.reason === "wrong-patient";
  if (step.verb === "confirm") return !step.askedPatient;
  if (step.verb === "turn") return step.page >= 0 && step.page < 10;
  if (step.verb === "sign") return step.method === "hand";
  // Once a wristband has matched, its page has no place left to say that another scan was not read.
  if (step.verb === "wristband") return step.found !== "unreadable";
  return step.verb === "read-all" || (step.verb !== "swap" && Object.hasOwn(DONE, step.verb));
}

/** What came of a command: `done`, the code of a refusal, or `refused` where the page that follows does not say why. */
export function driveHttp(ward: HttpWard, number: number) {
  const consentIds: string[] = [];
  const patients: PatientNo[] = [];

  async function act(command: Command): Promise<string> {
    if (command.verb === "wait") throw new Error("The server's clock is its own");
    const tablet = ward.tablets[command.tablet];
    if (command.verb === "sign") return sign(ward, command);
    if (command.verb === "read-all") return readAll(command.tablet);
    const { form, filled } = formOf(command);
    const page = await tablet.send(form, filled);
    const answer = answerOf(command.verb, page);
    if (command.verb === "prepare" && answer === "done") {
      consentIds.push(page.leadsTo.split("/")[2] ?? "");
      patients.push(command.patient);
    }
    return answer;
  }

  async function readAll(tablet: TabletNo): Promise<string> {
    const first = await act({ verb: "turn", tablet, page: 0 });
    for (let page = 1; page < 10 && first === "done"; page += 1) await act({ verb: "turn", tablet, page });
    return first;
  }

  function formOf(command: Exclude<Command, CommandOf<"wait" | "sign" | "read-all">>): {
    form: PlainForm;
    filled: Record<string, string>;
  } {
    const id = "consent" in command ? consentIds[command.consent] : undefined;
    const name = command.verb === "hand-back" ? command.reason : command.verb;
    const label = labelOf(number, "consent" in command ? (patients[command.consent] ?? 0) : 0);
    return { form: ward.stencils(name, id), filled: filledIn(command, label) };
  }

  function filledIn(command: Command, label: ReturnType<typeof labelOf>): Record<string, string> {
    switch (command.verb) {
      case "prepare":
        return labelOf(number, command.patient);
      case "wristband":
        return { wristband: wristbandText(label, command.found) };
      case "identity":
        return identity(command.by);
      case "checks":
        return answers(command.answers);
      case "doubt-capacity":
        return { doctorTold: command.told ? "黃志恒" : " " };
      case "record-decision":
        return { decision: command.decision };
      case "confirm":
        return CONFIRMED;
      case "withdraw":
        return { toldBy: "patient", manner: "orally" };
      case "turn":
        return { step: String(command.page + 1) };
      case "ask":
      case "unmark":
        return { step: "2", [command.verb]: command.unit };
      case "call-nurse":
        return { step: "2" };
      case "settle-on-ward":
        return { [`outcome:${command.unit}`]: command.outcome };
      case "settle":
        return { [`outcome:${command.unit}`]: command.outcome, ...ward.pinOf(command.who) };
      case "take-back":
        return ward.pinOf(command.who);
      case "swap": {
        const { staffNumber, secret } = ward.pinOf(command.who);
        return { otherNumber: staffNumber, secret };
      }
      case "take-over":
        return { secret: ward.pinOf("nurse").secret };
      default:
        return {};
    }
  }

  /** Where a patient's tablet was taken over, no session comes back: whoever had it signs in again. */
  async function signInAgain(tablet: TabletNo, who: Person): Promise<void> {
    const browser = ward.tablets[tablet];
    const page = await browser.ask("/ward");
    if (!page.leadsTo.startsWith("/sign-in")) return;
    await browser.send(formWithButton(await browser.open(page.leadsTo), /^登入/), ward.pinOf(who));
  }

  return { act, signInAgain, consentIds };
}

async function sign({ tablets, store }: HttpWard, command: CommandOf<"sign">): Promise<string> {
  const tablet = tablets[command.tablet];
  const token = tablet.cookies.get(BEDSIDE_COOKIE)?.split(".")[0];
  const session = token ? await store.bedsideSessionByToken(tokenHash(token)) : undefined;
  const isSigned = session && (await store.consentRow(session.consentId))?.signedAt;
  const own = command.as === "next" && isSigned ? `${session.id}.nobody` : session?.id;
  const submissionId = command.as === "stranger" || !own ? randomUUID() : own;
  const page = await tablet.sendJson("/bedside/submit", { submissionId, ...marks(command) });
  return page.status === 200 ? "done" : (JSON.parse(page.text) as { code: string }).code;
}

function answerOf(verb: Command["verb"], page: PlainPage): string {
  // A page that is not where the consent stands leads on with 307; what was done leads on with 303.
  if (page.status === 303 && DONE[verb]?.test(page.leadsTo)) return "done";
  if (page.leadsTo.endsWith("/elsewhere")) return "draft-on-other-tablet";
  if (page.leadsTo) return "refused";
  const code = /data-code="([^"]+)"/.exec(page.text)?.[1];
  return code ?? (verb === "wristband" ? "done" : "refused");
}

function identity(by: CommandOf<"identity">["by"]): Record<string, string> {
  if (by === "both") return BOTH_IDENTIFIERS;
  if (by === "name-alone") return { "name-stated": "on" };
  return { "confirmed-by-other": "on", "wristband-number": "on", confirmedBy: " " };
}

function answers(given: CommandOf<"checks">["answers"]): Record<string, string> {
  const { meds, ...rest } = CLEAR;
  if (given === "incomplete") return rest;
  const all = { meds, ...rest };
  if (given === "clear") return all;
  if (given === "sedated") return { ...all, sedated: "yes" };
  return { ...all, unwell: "yes", doctorTold: given === "unwell-told" ? "黃志恒" : "" };
}
