import { randomUUID } from "node:crypto";
import { CHECK_IDS } from "../../lib/consent/checks.ts";
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
import { signConsent } from "../../lib/use-cases/sign-consent.ts";
import { takeBack } from "../../lib/use-cases/take-back.ts";
import { takeOver } from "../../lib/use-cases/take-over.ts";
import { withdrawConsent } from "../../lib/use-cases/withdraw-consent.ts";
import { paperScan } from "../lib/use-cases/paper-scan.ts";
import { roles } from "./bedside-model.ts";
import type { Command, CommandOf, PatientNo, Person } from "./commands.ts";
import { marks, planInput } from "./inputs.ts";
import type { Ward } from "./model-state.ts";
import { PIN, STAFF_NUMBERS, type UseCaseWard } from "./use-case-ward.ts";

type Result = object;
type OnConsent = Extract<Command, { consent: number }>;
type AtBedside = CommandOf<"turn" | "read-all" | "decline" | "defer" | "hand-back" | "identify" | "sign" | "take-back">;

const pinOf = (who: Person) => ({ staffNumber: STAFF_NUMBERS[who], secret: PIN });

/** One sequence's patients, in the real use-cases: their numbers are nobody else's. */
export function driveUseCases(real: UseCaseWard, number: number) {
  const consentIds: string[] = [];
  const labels = (no: PatientNo) => labelOf(number, no);

  async function prepare(context: Context, no: PatientNo): Promise<Result> {
    const leafletId = real.services.leaflets.current()[0]?.id ?? "";
    const prepared = await prepareConsent(context, { label: labels(no), labelSource: "typed", leafletId });
    if ("consentId" in prepared) consentIds.push(prepared.consentId);
    return prepared;
  }

  /** `ward` is the model's before the command: it says whose turn to sign it is. */
  async function act(command: Command, ward: Ward): Promise<string> {
    if (command.verb === "wait") return "done";
    if (command.verb === "swap") {
      real.setStaff(command.tablet, command.who);
      return "done";
    }
    const context = await real.request(command.tablet, ward.now);
    if (command.verb === "prepare") return outcome(await prepare(context, command.patient));
    if (!("consent" in command)) return outcome(await atBedside(real, context, command, ward));
    const label = labels(ward.consents[command.consent]?.patient ?? 0);
    return outcome(await byStaff({ real, context, number, label }, consentIds[command.consent] ?? "", command));
  }

  return { act, consentIds };
}

function outcome(result: Result): string {
  return "refusal" in result ? (result.refusal as { code: string }).code : "done";
}

function labelOf(number: number, no: PatientNo) {
  const hospitalNo = no === 3 ? `B${number}1` : `A${number}1`;
  const [hospital, episode] = no === 1 ? [hospitalNo.toLowerCase(), `e${number}1`] : [hospitalNo, `E${number}1`];
  const episodeNo = no === 2 ? `E${number}2` : episode;
  return { nameLatin: "CHAN, Tai Man", nameChinese: "陳大文", hospitalNo: hospital, episodeNo };
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

async function atBedside(real: UseCaseWard, context: Context, command: AtBedside, ward: Ward): Promise<Result> {
  switch (command.verb) {
    case "turn":
      return patient.turnPage(context, command.page);
    case "read-all": {
      const first = await patient.turnPage(context, 0);
      for (let page = 1; page < 10 && !("refusal" in first); page += 1) await patient.turnPage(context, page);
      return first;
    }
    case "decline":
      return patient.declineConsent(context, "");
    case "defer":
      return patient.deferConsent(context);
    case "hand-back":
      return patient.handBack(context, command.reason);
    case "identify":
      return identifySignatory(context, { role: command.role, ...pinOf(command.who) });
    case "sign":
      return signConsent(context, { submissionId: submissionId(context, command, ward), ...marks(command) });
    case "take-back": {
      const back = await takeBack(context, pinOf(command.who));
      if (!("refusal" in back)) real.setStaff(command.tablet, command.who);
      return back;
    }
  }
}

/** The id that the sign page of this signatory was given. */
function submissionId(context: Context, { as, tablet }: CommandOf<"sign">, ward: Ward): string {
  const { consent } = ward.tablets[tablet];
  const handOverId = context.visitor.patientMode?.handOverId ?? randomUUID();
  if (!consent || as === "stranger") return randomUUID();
  const round = roles(consent);
  const index = { first: 0, next: consent.made.length, last: round.length - 1 }[as];
  return index === 0 ? handOverId : `${handOverId}.${round[index] ?? "nobody"}`;
}

function wristbandText(label: Staffed["label"], found: CommandOf<"wristband">["found"]): string {
  if (found === "unreadable") return "???";
  const hospitalNo = found === "match" ? label.hospitalNo : `${label.hospitalNo.slice(0, -1)}9`;
  return `${label.nameLatin} ${label.nameChinese}|${hospitalNo}|${label.episodeNo}`;
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
