import { PATIENT_INK } from "../lib/cli/sample-ink.ts";
import { hongKongDate } from "../lib/hong-kong-time.ts";
import type { PatientLabel } from "../lib/label/patient-label.ts";
import { displayName } from "../lib/label/patient-label.ts";
import { leafletPages } from "../lib/leaflet/pages.ts";
import { composeBlankLeaflet } from "../lib/pdf/blank-leaflet.ts";
import type { StaffMember, Visitor } from "../lib/session/visitor.ts";
import { confirmConsent } from "../lib/use-cases/confirm-consent.ts";
import type { Context, Services } from "../lib/use-cases/context.ts";
import { treatWithoutConsent } from "../lib/use-cases/doctor-steps.ts";
import { enterInError } from "../lib/use-cases/enter-in-error.ts";
import { filePaper } from "../lib/use-cases/file-paper.ts";
import { handOver } from "../lib/use-cases/hand-over.ts";
import {
  abandonConsent,
  answerChecks,
  checkIdentity,
  confirmLabel,
  doubtCapacity,
} from "../lib/use-cases/nurse-steps.ts";
import { declineConsent, deferConsent, turnPage } from "../lib/use-cases/patient-steps.ts";
import { prepareConsent } from "../lib/use-cases/prepare-consent.ts";
import { signConsent } from "../lib/use-cases/sign-consent.ts";
import { takeBack } from "../lib/use-cases/take-back.ts";
import { withdrawConsent } from "../lib/use-cases/withdraw-consent.ts";
import { DEMO_PIN } from "./demo-staff.ts";

const IDENTIFIED = { identifiers: ["name-stated", "wristband-number"], confirmedBy: "" } as const;

/** Plays one nurse and her patients, each consent on a tablet of its own. */
export class DemoWard {
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
    done(await checkIdentity(context, consentId, IDENTIFIED));
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

  async completed(patient: PatientLabel, at: Date): Promise<string> {
    const consentId = await this.signed(patient, at);
    done(
      await confirmConsent(this.#asNurse(later(at, 18)), consentId, { sawPatientSign: true, questionsAnswered: true }),
    );
    return consentId;
  }

  async withdrawn(patient: PatientLabel, at: Date): Promise<void> {
    const told = { toldBy: "patient", manner: "orally", note: "病人想先問家庭醫生。" } as const;
    done(await withdrawConsent(this.#asNurse(later(at, 40)), await this.completed(patient, at), told));
  }

  async enteredInError(patient: PatientLabel, at: Date, second: string): Promise<void> {
    const input = {
      reason: "標籤屬同名病人。",
      actualHospitalNo: "",
      second: { staffNumber: second, secret: DEMO_PIN },
    };
    done(await enterInError(this.#asNurse(later(at, 30)), await this.completed(patient, at), input));
  }

  /** The "scan" is the blank sheet as it is printed for paper days. */
  async paper(patient: PatientLabel, at: Date): Promise<void> {
    const consentId = await this.draft(patient, at);
    const [leaflet] = this.#services.leaflets.current();
    if (!leaflet) throw new Error("The demo needs a leaflet");
    const scan = await composeBlankLeaflet({ leaflet, fonts: await this.#services.fonts(), label: patient });
    const signatory = { role: "patient" as const, name: displayName(patient) };
    done(await filePaper(this.#asNurse(later(at, 5)), consentId, { signedOn: hongKongDate(at), signatory, scan }));
  }

  async withoutConsent(patient: PatientLabel, at: Date, doctor: { staffNumber: string; name: string }): Promise<void> {
    const consentId = await this.draft(patient, at);
    done(await checkIdentity(this.#asNurse(later(at, 1)), consentId, IDENTIFIED));
    done(await doubtCapacity(this.#asNurse(later(at, 2)), consentId, doctor.name));
    const grounds = "病人因嚴重腦退化未能理解這項程序，亦沒有獲授同意權的監護人。治療屬必要，並符合病人的最佳利益。";
    const input = { grounds, doctor: { staffNumber: doctor.staffNumber, secret: DEMO_PIN } };
    done(await treatWithoutConsent(this.#asNurse(later(at, 12)), consentId, input));
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
