import { createHash } from "node:crypto";
import type { Consent } from "../consent/consent.ts";
import { declarationFor, PATIENT_DECLARATION } from "../consent/declaration.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { type Mark, sign } from "../consent/sign.ts";
import { signatories } from "../consent/signatories.ts";
import { canonicalJson } from "../log/canonical.ts";
import { checkInk } from "../signature/check-ink.ts";
import { changeAsPatient } from "./change-as-patient.ts";
import type { Context } from "./context.ts";
import { finishBedside } from "./finish-bedside.ts";
import { isSedatedElsewhere, requireNotSedated } from "./sedated-elsewhere.ts";

/** What the tablet gets back, once the signature is on disk. The same submission gives the same receipt. */
export type Receipt = {
  reference: string;
  signedAt: string;
  inkSha256: string;
  submissionId: string;
  /** This was the last signature of the sitting, and its PDF is on disk too. */
  isComplete: boolean;
};

/** One signature as it comes in, untrusted: ink by hand unless `method` says otherwise. */
export type Submission = { submissionId: string; method?: unknown; ink?: unknown; typedName?: unknown };

const MAX_TYPED_NAME = 100;

/** Stores the signature of whoever's turn it is. */
export async function signConsent(
  context: Context,
  input: Submission,
): Promise<{ receipt: Receipt } | { refusal: Refusal }> {
  if (!context.visitor.bedside) return refuse("not-in-patient-mode");
  const read = readMark(input);
  if ("refusal" in read) return read;
  const { mark } = read;
  const { submissionId } = input;
  const inkSha256 = sha256(canonicalJson("ink" in mark ? mark.ink : { typedName: mark.typedName }));
  const bodySha256 = sha256(canonicalJson({ submissionId, ...mark }));
  let isNew = false;
  const changed = await changeAsPatient(
    context,
    async (consent, leaflet, handOverId) => {
      const declaration = declarationOf(consent, submissionId);
      const sedatedElsewhereToday = await isSedatedElsewhere(context, consent);
      const command = { handOverId, submissionId, bodySha256, mark, inkSha256, declaration, leaflet };
      const decision = sign(consent, { ...command, sedatedElsewhereToday }, context.now);
      isNew = "events" in decision && decision.events.length > 0;
      return decision;
    },
    async (tx, after) => {
      // A signature that stands already keeps its receipt.
      if (isNew) await requireNotSedated(context)(tx, after);
      await finishBedside(context)(tx, after);
    },
  );
  return "refusal" in changed ? changed : { receipt: receiptOf(changed.consent, submissionId) };
}

function readMark({ method = "hand", ink, typedName }: Submission): { mark: Mark } | { refusal: Refusal } {
  if (method === "typed") {
    const name = typeof typedName === "string" ? typedName.trim() : "";
    if (name === "") return refuse("input-invalid", { typedName: "nameMissing" });
    if ([...name].length > MAX_TYPED_NAME) return refuse("input-invalid", { typedName: "nameTooLong" });
    if (/[\p{Cc}\p{Cs}]/u.test(name)) return refuse("input-invalid", { typedName: "unreadable" });
    return { mark: { method, typedName: name } };
  }
  if (method !== "hand" && method !== "mark" && method !== "thumbprint") {
    return refuse("input-invalid", { method: "invalid" });
  }
  const checked = checkInk(ink, { allowDot: method === "thumbprint" });
  return "refusal" in checked ? refuse(checked.refusal) : { mark: { method, ink: checked.ink } };
}

function declarationOf(consent: Consent, submissionId: string) {
  const patients = consent.handOver?.declaration ?? PATIENT_DECLARATION;
  const signatory = signatories(consent).find((one) => one.submissionId === submissionId);
  const { id, version, text } = declarationFor(signatory ?? { role: "patient", givesConsent: true }, patients);
  return { id, version, text, sha256: sha256(text) };
}

function receiptOf(consent: Consent, submissionId: string): Receipt {
  const index = consent.signatures.findIndex((one) => one.submissionId === submissionId);
  const signature = consent.signatures[index];
  if (!signature) throw new Error("A signature was decided but is not in the state");
  return {
    reference: consent.reference,
    signedAt: signature.at,
    inkSha256: signature.inkSha256,
    submissionId,
    isComplete: index + 1 === signatories(consent).length,
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
