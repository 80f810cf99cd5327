import type { Consent } from "../consent/consent.ts";
import { declarationFor, PATIENT_DECLARATION } from "../consent/declaration.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { sign } from "../consent/sign.ts";
import { signatories } from "../consent/signatories.ts";
import { sha256 } from "../sha256.ts";
import { changeAsPatient } from "./change-as-patient.ts";
import type { Context } from "./context.ts";
import { finishBedside } from "./finish-bedside.ts";
import { readSubmission, type Submission } from "./read-submission.ts";
import { type Receipt, receiptOf } from "./receipt.ts";
import { isSedatedElsewhere, requireNotSedated } from "./sedated-elsewhere.ts";

/** Stores the signature of whoever's turn it is. */
export async function signConsent(
  context: Context,
  input: Submission,
): Promise<{ receipt: Receipt } | { refusal: Refusal }> {
  if (!context.visitor.bedside) return refuse("not-in-patient-mode");
  const read = readSubmission(input);
  if ("refusal" in read) return read;
  const { submissionId, identifiedAt } = input;
  let isNew = false;
  const changed = await changeAsPatient(
    context,
    async (consent, leaflet, handOverId) => {
      const declaration = declarationOf(consent, submissionId);
      const sedatedElsewhereToday = await isSedatedElsewhere(context, consent);
      const command = {
        ...read.submission,
        ...{ handOverId, declaration, leaflet, sedatedElsewhereToday },
        ...(typeof identifiedAt === "string" ? { identifiedAt } : {}),
      };
      const decision = sign(consent, command, context.now);
      isNew = "events" in decision && decision.events.length > 0;
      return decision;
    },
    finishBedside(context),
    (rows, after) => {
      // A signature that stands already keeps its receipt.
      if (isNew) requireNotSedated(context)(rows, after);
    },
  );
  return "refusal" in changed ? changed : { receipt: receiptOf(context, changed.consent, submissionId) };
}

function declarationOf(consent: Consent, submissionId: string) {
  const patients = consent.handOver?.declaration ?? PATIENT_DECLARATION;
  const signatory = signatories(consent).find((one) => one.submissionId === submissionId);
  const { id, version, text } = declarationFor(signatory ?? { role: "patient", givesConsent: true }, patients);
  return { id, version, text, sha256: sha256(text) };
}
