import { PATIENT_INK } from "../../lib/cli/sample-ink.ts";
import { leafletPages } from "../../lib/leaflet/pages.ts";
import type { StaffMember, Visitor } from "../../lib/session/visitor.ts";
import { createAccount } from "../../lib/use-cases/administer-staff.ts";
import { confirmConsent } from "../../lib/use-cases/confirm-consent.ts";
import type { Context, Services } from "../../lib/use-cases/context.ts";
import { handOver } from "../../lib/use-cases/hand-over.ts";
import { answerChecks, checkIdentity, confirmLabel } from "../../lib/use-cases/nurse-steps.ts";
import { turnPage } from "../../lib/use-cases/patient-steps.ts";
import { prepareConsent } from "../../lib/use-cases/prepare-consent.ts";
import type { Receipt } from "../../lib/use-cases/receipt.ts";
import { signConsent } from "../../lib/use-cases/sign-consent.ts";
import { takeBack } from "../../lib/use-cases/take-back.ts";

/** What a ward was told is stored, and what it sent without having heard. */
export type Told =
  | { kind: "open" }
  | { kind: "refused"; code: string }
  | { kind: "event"; consentId: string; revision: number; sentAt: number; heardAt: number }
  | { kind: "sent"; consentId: string; submissionId: string }
  | { kind: "receipt"; consentId: string; receipt: Receipt }
  | { kind: "failed"; name: string }
  | { kind: "done" };

export const PIN = "260912";
const STAFF_NUMBER = "N1";
const CLEAR = {
  fasting: "yes",
  allergy: "yes",
  blood: "no",
  meds: "yes",
  pregnant: "no",
  unwell: "no",
  sedated: "no",
} as const;

/** One ward and one nurse, in a database that has neither. */
export async function setUpWard(services: Services): Promise<void> {
  const ward = await services.store.createWard("5B 骨科病房");
  const account = {
    staffNumber: STAFF_NUMBER,
    role: "nurse" as const,
    wardId: ward.id,
    name: "何嘉欣",
    post: "註冊護士",
  };
  const system: Context = { services, visitor: { address: "faults" }, now: new Date() };
  granted(await createAccount(system, { kind: "system" }, { ...account, pin: PIN }));
}

type Day = {
  /** How many patients come, one after the other, and how the first is numbered. */
  patients: number;
  first: number;
  /** What the server's clock says. */
  now: () => Date;
  /** A planted fault: the clock that events are dated by instead. */
  eventNow?: () => Date;
};

/**
 * Plays patients from label to confirmation through the very use-cases that the wards use; tells of every
 * answer as soon as it is there. Whoever is refused for an accident's sake goes home, and the next comes.
 */
export async function playDay(services: Services, day: Day, tell: (told: Told) => void): Promise<void> {
  for (let n = day.first; n < day.first + day.patients; n += 1) {
    try {
      await playPatient(services, n, day, tell);
    } catch (error) {
      tell({ kind: "failed", name: nameOf(error) });
    }
  }
}

async function playPatient(
  services: Services,
  n: number,
  { now, eventNow = now }: Day,
  tell: (told: Told) => void,
): Promise<void> {
  const nurse = await nurseOf(services);
  const number = String(n).padStart(6, "0");
  const tablet = await services.store.createTablet({
    tokenSha256: `t${number}`,
    wardId: nurse.wardId,
    at: eventNow().toISOString(),
  });
  const known = { id: tablet.id, name: tablet.name, wardId: nurse.wardId };
  const asNurse = (): Context => ({
    services,
    visitor: { address: "faults", staff: { ...nurse, sessionToken: "" }, tablet: known },
    now: eventNow(),
  });
  let sentAt = now().getTime();
  let consentId = "";
  async function step<Result extends object>(work: () => Promise<Result>) {
    sentAt = now().getTime();
    const result = granted(await work());
    if ("consentId" in result) consentId = String(result.consentId);
    const revision = "consent" in result ? (result.consent as { revision: number }).revision : 1;
    tell({ kind: "event", consentId, revision, sentAt, heardAt: now().getTime() });
  }
  const label = {
    nameLatin: "CHAN, Tai Man",
    nameChinese: "陳大文",
    hospitalNo: `H${number}`,
    episodeNo: `E${number}`,
  };
  const leafletId = services.leaflets.current()[0]?.id ?? "";
  await step(() => prepareConsent(asNurse(), { label, labelSource: "typed", leafletId }));
  await step(() => confirmLabel(asNurse(), consentId));
  await step(() =>
    checkIdentity(asNurse(), consentId, { identifiers: ["name-stated", "wristband-number"], confirmedBy: "" }),
  );
  await step(() => answerChecks(asNurse(), consentId, { answers: CLEAR }));
  await step(() => handOver(asNurse(), consentId, { helpMode: "self" }));
  const held = await services.store.activeBedsideSessionOfTablet(tablet.id);
  if (!held) throw new Error("Nothing was handed over");
  const asPatient = () => patientContext(services, { consentId, handOverId: held.id }, eventNow());
  const [leaflet] = services.leaflets.current();
  for (const page of leaflet ? leafletPages(leaflet).keys() : []) await step(() => turnPage(asPatient(), page));
  tell({ kind: "sent", consentId, submissionId: held.id });
  const { receipt } = granted(await signConsent(asPatient(), { submissionId: held.id, ink: PATIENT_INK }));
  tell({ kind: "receipt", consentId, receipt });
  const { bedside: _ended, ...visitor } = asPatient().visitor;
  await step(() => takeBack({ services, visitor, now: eventNow() }, { staffNumber: STAFF_NUMBER, secret: PIN }));
  await step(() => confirmConsent(asNurse(), consentId, { sawPatientSign: true, questionsAnswered: true }));
}

/** The same submission again, as a tablet sends it that has heard nothing. Gives the receipt, or why there is none. */
export async function resend(services: Services, sent: { consentId: string; submissionId: string }) {
  const { consentId, submissionId } = sent;
  const context = patientContext(services, { consentId, handOverId: submissionId }, new Date());
  return signConsent(context, { submissionId, ink: PATIENT_INK });
}

function patientContext(services: Services, bedside: { consentId: string; handOverId: string }, now: Date): Context {
  const visitor: Visitor = { address: "faults", patientMode: bedside, bedside: { ...bedside, isFinished: false } };
  return { services, visitor, now };
}

async function nurseOf({ store }: Services): Promise<StaffMember & { wardId: string }> {
  const account = await store.staffByNumber(STAFF_NUMBER);
  const ward = await store.ward(account?.wardId ?? "");
  if (!account || !ward) throw new Error("The ward is not set up");
  const { staffNumber, name, post } = account;
  return { staffNumber, name, post, role: "nurse", wardId: ward.id, wardName: ward.name };
}

function granted<Result extends object>(result: Result): Exclude<Result, { refusal: unknown }> {
  if ("refusal" in result) throw new Error(`Refused: ${(result.refusal as { code: string }).code}`);
  return result as Exclude<Result, { refusal: unknown }>;
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return error.message.startsWith("Refused: ") ? error.message.slice(9) : error.name;
}
