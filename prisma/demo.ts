import { PATIENT_INK } from "../lib/cli/sample-ink.ts";
import type { PatientLabel } from "../lib/label/patient-label.ts";
import { leafletPages } from "../lib/leaflet/pages.ts";
import type { StaffMember, Visitor } from "../lib/session/visitor.ts";
import { createAccount } from "../lib/use-cases/administer-staff.ts";
import { confirmConsent } from "../lib/use-cases/confirm-consent.ts";
import type { Context, Services } from "../lib/use-cases/context.ts";
import { handOver } from "../lib/use-cases/hand-over.ts";
import { abandonConsent, answerChecks, checkIdentity, confirmLabel } from "../lib/use-cases/nurse-steps.ts";
import { declineConsent, deferConsent, turnPage } from "../lib/use-cases/patient-steps.ts";
import { prepareConsent } from "../lib/use-cases/prepare-consent.ts";
import { signConsent } from "../lib/use-cases/sign-consent.ts";
import { takeBack } from "../lib/use-cases/take-back.ts";
import { DEMO_PIN, DEMO_STAFF, DEMO_WARDS } from "./demo-staff.ts";

/**
 * Fills an empty data folder with demo staff and one consent in each state, made by the very use-cases
 * that the wards use. Does nothing where there is staff already.
 */
export async function seedDemo(services: Services): Promise<void> {
  if ((await services.store.staffMembers()).length > 0) return;
  const wards = new Map<string, string>();
  for (const name of DEMO_WARDS) wards.set(name, (await services.store.createWard(name)).id);
  const minutes = new Clock();
  const system: Context = { services, visitor: { address: "demo" }, now: minutes.ago(400) };
  for (const { staffNumber, name, post, role, place } of DEMO_STAFF) {
    const wardId = wards.get(place);
    const made = await createAccount(
      system,
      { kind: "system" },
      { staffNumber, name, post, role, pin: DEMO_PIN, ...(wardId ? { wardId } : {}) },
    );
    if ("refusal" in made) throw new Error(`Demo account ${staffNumber}: ${made.refusal.code}`);
  }
  const [nurse] = DEMO_STAFF;
  const wardName = DEMO_WARDS[0];
  const wardId = wards.get(wardName);
  if (!nurse || !wardId) throw new Error("The demo needs its first nurse and ward");
  const ward = new DemoWard(services, { ...nurse, wardId, wardName });
  await ward.completed(label("CHAN, Tai Man", "陳大文", "H2604817", "E26091277"), minutes.ago(300));
  await ward.completed(label("CHEUNG, Wai Ming", "張偉明", "H2604688", "E26091231"), minutes.ago(240));
  await ward.signed(label("SO, Kin Man", "蘇建文", "H2604102", "E26091249"), minutes.ago(60));
  await ward.signed(label("YEUNG, Lai Kuen", "楊麗娟", "H2603915", "E26091254"), minutes.ago(35));
  await ward.declined(label("LAM, Suk Han", "林淑嫻", "H2603544", "E26091226"), minutes.ago(180));
  await ward.deferred(label("GURUNG, Bishnu Maya", "", "H2604771", "E26091101"), minutes.ago(150));
  await ward.abandoned(label("TSE, Ka Ho", "謝家豪", "H2604151", "E26091127"), minutes.ago(120));
  await ward.handedOver(label("WONG, Mei Fong", "黃美鳳", "H2604390", "E26091058"), minutes.ago(12));
  await ward.draft(label("HO, Sau Lan", "何秀蘭", "H2604655", "E26091066"), minutes.ago(6));
}

class Clock {
  readonly #start = Date.now();
  ago(minutes: number): Date {
    return new Date(this.#start - minutes * 60_000);
  }
}

function label(nameLatin: string, nameChinese: string, hospitalNo: string, episodeNo: string): PatientLabel {
  return { nameLatin, nameChinese, hospitalNo, episodeNo };
}

/** Plays one nurse and her patients, each consent on a tablet of its own. */
class DemoWard {
  readonly #services: Services;
  readonly #nurse: StaffMember;

  constructor(services: Services, nurse: StaffMember) {
    this.#services = services;
    this.#nurse = nurse;
  }

  async draft(patient: PatientLabel, at: Date): Promise<string> {
    const context = this.#asNurse(at);
    const [leaflet] = this.#services.leaflets.current();
    const { consentId } = done(
      await prepareConsent(context, { label: patient, labelSource: "scanned", leafletId: leaflet?.id ?? "" }),
    );
    done(await confirmLabel(context, consentId));
    return consentId;
  }

  async abandoned(patient: PatientLabel, at: Date): Promise<void> {
    done(await abandonConsent(this.#asNurse(at), await this.draft(patient, at), "label-mismatch"));
  }

  async handedOver(
    patient: PatientLabel,
    at: Date,
    pages = 5,
  ): Promise<{ consentId: string; bedside: (at: Date) => Context }> {
    const consentId = await this.draft(patient, at);
    const context = this.#asNurse(later(at, 1));
    const tablet = await this.#services.store.createTablet({
      tokenSha256: `demo-${consentId}`,
      wardId: this.#nurse.wardId,
      at: at.toISOString(),
    });
    const known = { id: tablet.id, name: tablet.name, wardId: this.#nurse.wardId };
    done(
      await checkIdentity(context, consentId, { identifiers: ["name-stated", "wristband-number"], confirmedBy: "" }),
    );
    done(
      await answerChecks(context, consentId, {
        answers: {
          fasting: "yes",
          allergy: "yes",
          blood: "yes",
          meds: "yes",
          pregnant: "not-applicable",
          unwell: "no",
          sedated: "no",
        },
      }),
    );
    done(
      await handOver({ ...context, visitor: { ...context.visitor, tablet: known } }, consentId, { helpMode: "self" }),
    );
    const held = await this.#services.store.activeBedsideSessionOfTablet(tablet.id);
    const handOverId = held?.id ?? "";
    const bedside = (now: Date): Context => ({
      services: this.#services,
      visitor: {
        address: "demo",
        tablet: known,
        patientMode: { handOverId, consentId },
        bedside: { handOverId, consentId, isFinished: false },
      },
      now,
    });
    for (let page = 0; page < pages; page += 1) done(await turnPage(bedside(later(at, 2 + page)), page));
    return { consentId, bedside };
  }

  async signed(patient: PatientLabel, at: Date): Promise<string> {
    const { consentId, bedside } = await this.#readThrough(patient, at);
    const context = bedside(later(at, 14));
    const submissionId = context.visitor.bedside?.handOverId ?? "";
    done(await signConsent(context, { submissionId, ink: PATIENT_INK }));
    await this.#takenBack(consentId, submissionId, later(at, 15));
    return consentId;
  }

  async completed(patient: PatientLabel, at: Date): Promise<void> {
    const consentId = await this.signed(patient, at);
    done(
      await confirmConsent(this.#asNurse(later(at, 18)), consentId, { sawPatientSign: true, questionsAnswered: true }),
    );
  }

  async declined(patient: PatientLabel, at: Date): Promise<void> {
    const { consentId, bedside } = await this.#readThrough(patient, at);
    done(await declineConsent(bedside(later(at, 14)), ""));
    await this.#takenBack(consentId, bedside(at).visitor.bedside?.handOverId ?? "", later(at, 15));
  }

  async deferred(patient: PatientLabel, at: Date): Promise<void> {
    const { consentId, bedside } = await this.#readThrough(patient, at);
    done(await deferConsent(bedside(later(at, 14))));
    await this.#takenBack(consentId, bedside(at).visitor.bedside?.handOverId ?? "", later(at, 15));
  }

  #readThrough(patient: PatientLabel, at: Date) {
    const [leaflet] = this.#services.leaflets.current();
    return this.handedOver(patient, at, leaflet ? leafletPages(leaflet).length : 0);
  }

  async #takenBack(consentId: string, handOverId: string, at: Date): Promise<void> {
    const visitor: Visitor = { address: "demo", patientMode: { handOverId, consentId } };
    done(
      await takeBack(
        { services: this.#services, visitor, now: at },
        { staffNumber: this.#nurse.staffNumber, secret: DEMO_PIN },
      ),
    );
  }

  #asNurse(now: Date): Context {
    return { services: this.#services, visitor: { address: "demo", staff: { ...this.#nurse, sessionToken: "" } }, now };
  }
}

function done<Result extends object>(result: Result): Exclude<Result, { refusal: unknown }> {
  if ("refusal" in result) throw new Error(`Demo data: ${JSON.stringify(result.refusal)}`);
  return result as Exclude<Result, { refusal: unknown }>;
}

function later(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}
