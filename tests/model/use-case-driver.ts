import { randomUUID } from "node:crypto";
import { CHECK_IDS } from "../../lib/consent/checks.ts";
import { foldConsent } from "../../lib/consent/fold-consent.ts";
import { signatories } from "../../lib/consent/signatories.ts";
import { hongKongDate } from "../../lib/hong-kong-time.ts";
import { confirmConsent } from "../../lib/use-cases/confirm-consent.ts";
import type { Context } from "../../lib/use-cases/context.ts";
import { findCapacity, treatWithoutConsent } from "../../lib/use-cases/doctor-steps.ts";
import { enterInError } from "../../lib/use-cases/enter-in-error.ts";
import { filePaper } from "../../lib/use-cases/file-paper.ts";
import { handOver } from "../../lib/use-cases/hand-over.ts";
import { identifySignatory } from "../../lib/use-cases/identify-signatory.ts";
import * as nurse from "../../lib/use-cases/nurse-steps.ts";
import * as patient from "../../lib/use-cases/patient-steps.ts";
import { prepareConsent } from "../../lib/use-cases/prepare-consent.ts";
import { scanWristband } from "../../lib/use-cases/scan-wristband.ts";
import { settleAtBedside } from "../../lib/use-cases/settle-at-bedside.ts";
import { signConsent } from "../../lib/use-cases/sign-consent.ts";
import { takeBack } from "../../lib/use-cases/take-back.ts";
import { takeOver } from "../../lib/use-cases/take-over.ts";
import { withdrawConsent } from "../../lib/use-cases/withdraw-consent.ts";
import { paperScan } from "../lib/use-cases/paper-scan.ts";
import type { Command, CommandOf, PatientNo, Person } from "./commands.ts";
import { marks, planInput } from "./inputs.ts";
import { labelOf, wristbandText } from "./labels.ts";
import { PIN, STAFF_NUMBERS, type UseCaseWard } from "./use-case-ward.ts";

type Result = object;
type OnConsent = Extract<Command, { consent: number }>;
type AtBedside = Exclude<Command, { consent: number } | CommandOf<"prepare" | "swap" | "wait">>;

const pinOf = (who: Person) => ({ staffNumber: STAFF_NUMBERS[who], secret: PIN });

/** A request as it stands when it is made; it may be sent at once, later, or again. */
export type Request = (now: number) => Promise<string>;

/** One sequence's patients, in the real use-cases: their numbers are nobody else's. */
export function driveUseCases(real: UseCaseWard, number: number) {
  const consentIds: string[] = [];
  const patients: PatientNo[] = [];

  async function prepare(context: Context, no: PatientNo): Promise<Result> {
    const leafletId = real.services.leaflets.current()[0]?.id ?? "";
    const prepared = await prepareConsent(context, { label: labelOf(number, no), labelSource: "typed", leafletId });
    if ("consentId" in prepared) {
      consentIds.push(prepared.consentId);
      patients.push(no);
    }
    return prepared;
  }

  async function request(command: Command, now: number): Promise<Request> {
    if (command.verb === "wait") return async () => "done";
    if (command.verb === "swap") {
      real.setStaff(command.tablet, command.who);
      return async () => "done";
    }
    const made = await real.request(command.tablet, now);
    const id = command.verb === "sign" ? await submissionId(made, command.as) : "";
    return async (at) => {
      const context = { ...made, now: new Date(at) };
      if (command.verb === "prepare") return outcome(await prepare(context, command.patient));
      if (!("consent" in command)) return outcome(await atBedside(real, context, command, id));
      const label = labelOf(number, patients[command.consent] ?? 0);
      return outcome(await byStaff({ real, context, number, label }, consentIds[command.consent] ?? "", command));
    };
  }

  const act = async (command: Command, now: number) => (await request(command, now))(now);

  return { act, request, consentIds };
}

function outcome(result: Result): string {
  return "refusal" in result ? (result.refusal as { code: string }).code : "done";
}

type Staffed = { real: UseCaseWard; context: Context; number: number; label: ReturnType<typeof labelOf> };

function byStaff(at: Staffed, id: string, command: OnConsent): Promise<Result> {
  const { context } = at;
  switch (command.verb) {
    case "confirm-label":
      return nurse.confirmLabel(context, id);
    case "wristband":
      return scanWristband(context, id, wristbandText(at.label, command.found));
    case "identity":
      return nurse.checkIdentity(context, id, identity(command.by));
    case "checks":
      return nurse.answerChecks(context, id, answers(command.answers));
    case "doubt-capacity":
      return nurse.doubtCapacity(context, id, command.told ? "黃志強" : " ");
    case "find-capacity":
      return findCapacity(context, id, { finding: "明白風險", doctor: pinOf(command.who) });
    case "without-consent":
      return treatWithoutConsent(context, id, { grounds: "情況緊急", doctor: pinOf(command.who) });
    case "record-decision":
      return nurse.recordDecision(context, id, { decision: command.decision, reason: "" });
    case "abandon":
      return nurse.abandonConsent(context, id, command.reason);
    case "settle-on-ward":
      return nurse.settleQuestions(context, id, [settlement(command)]);
    case "resume":
      return nurse.resumeConsent(context, id);
    case "take-over":
      return takeOver(context, id, { secret: PIN });
    case "hand-over":
      return handingOver(at, id, command);
    default:
      return afterwards(at, id, command);
  }
}

function afterwards(
  { context, number }: Staffed,
  id: string,
  command: Extract<OnConsent, { verb: "confirm" | "deny-witness" | "withdraw" | "enter-in-error" | "file-paper" }>,
): Promise<Result> {
  switch (command.verb) {
    case "confirm": {
      const { askedPatient } = command;
      return confirmConsent(context, id, { sawPatientSign: !askedPatient, questionsAnswered: true, askedPatient });
    }
    case "deny-witness":
      return nurse.denyWitness(context, id);
    case "withdraw":
      return withdrawConsent(context, id, { toldBy: "patient", manner: "orally", note: "" });
    case "enter-in-error":
      return enterInError(context, id, { reason: "認錯人", actualHospitalNo: "", second: pinOf(command.second) });
    case "file-paper": {
      const signedOn = hongKongDate(new Date(context.now.getTime() + command.days * 86_400_000));
      const signatory = { role: "patient" as const, name: "陳大文" };
      return filePaper(context, id, { signedOn, signatory, scan: paperScan(`${number} ${command.sheet}`) });
    }
  }
}

async function handingOver({ real, context }: Staffed, id: string, command: CommandOf<"hand-over">): Promise<Result> {
  const handed = await handOver(context, id, { helpMode: "self", plan: planInput(command.plan, context.now) });
  if ("bedsideCookie" in handed) real.setBedsideCookie(command.tablet, handed.bedsideCookie);
  return handed;
}

async function atBedside(real: UseCaseWard, context: Context, command: AtBedside, id: string): Promise<Result> {
  switch (command.verb) {
    case "turn":
      return patient.turnPage(context, command.page);
    case "read-all": {
      const first = await patient.turnPage(context, 0);
      for (let page = 1, turned = first; page < 10 && !("refusal" in turned); page += 1) {
        turned = await patient.turnPage(context, page);
      }
      return first;
    }
    case "ask":
      return patient.askQuestion(context, command.unit);
    case "unmark":
      return patient.unmarkQuestion(context, command.unit);
    case "call-nurse":
      return patient.callNurse(context, "help");
    case "settle":
      return settleAtBedside(context, { settlements: [settlement(command)], verdicts: [], ...pinOf(command.who) });
    case "decline":
      return patient.declineConsent(context, "");
    case "defer":
      return patient.deferConsent(context);
    case "hand-back":
      return patient.handBack(context, command.reason);
    case "identify":
      return identifySignatory(context, { role: command.role, ...pinOf(command.who) });
    case "sign":
      return signConsent(context, { submissionId: id, ...marks(command) });
    case "take-back": {
      const back = await takeBack(context, pinOf(command.who));
      if (!("refusal" in back)) real.setStaff(command.tablet, command.who);
      return back;
    }
  }
}

const settlement = ({ unit, outcome }: CommandOf<"settle" | "settle-on-ward">) => ({ unitId: unit, outcome, note: "" });

/** The id that the sign page of this signatory was given. */
async function submissionId(context: Context, as: CommandOf<"sign">["as"]): Promise<string> {
  const { patientMode } = context.visitor;
  const consent = patientMode && foldConsent(await context.services.store.consentEvents(patientMode.consentId));
  if (!consent || as === "stranger") return randomUUID();
  const round = signatories(consent);
  const made = consent.signatures.length;
  const id = { first: round[0], next: round[made], last: round.at(-1) }[as]?.submissionId;
  return id ?? `${patientMode.handOverId}.nobody`;
}

function identity(by: CommandOf<"identity">["by"]): Parameters<typeof nurse.checkIdentity>[2] {
  if (by === "both") return { identifiers: ["name-stated", "wristband-number"], confirmedBy: "" };
  if (by === "name-alone") return { identifiers: ["name-stated"], confirmedBy: "" };
  return { identifiers: ["confirmed-by-other", "wristband-number"], confirmedBy: " " };
}

function answers(given: CommandOf<"checks">["answers"]): Parameters<typeof nurse.answerChecks>[2] {
  const asked = CHECK_IDS.filter((id) => given !== "incomplete" || id !== "meds");
  const isYes = (id: string) => id === given || (id === "unwell" && given === "unwell-told");
  return {
    answers: Object.fromEntries(asked.map((id) => [id, isYes(id) ? "yes" : "no"])),
    ...(given === "unwell-told" ? { doctorTold: "黃志強" } : {}),
  };
}
