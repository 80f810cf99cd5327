import { createHash } from "node:crypto";
import { PATIENT_DECLARATION } from "../consent/declaration.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { sign } from "../consent/sign.ts";
import { canonicalJson } from "../log/canonical.ts";
import { checkInk } from "../signature/check-ink.ts";
import { changeAsPatient } from "./change-as-patient.ts";
import type { Context } from "./context.ts";
import { finishBedside } from "./finish-bedside.ts";
import { isSedatedElsewhere } from "./sedated-elsewhere.ts";

/** What the tablet gets back, once the signature and its PDF are on disk. The same submission gives the same receipt. */
export type Receipt = { reference: string; signedAt: string; inkSha256: string; submissionId: string };

/** Stores the patient's signature. `input` is untrusted. */
export async function signConsent(
  context: Context,
  input: { submissionId: string; ink: unknown },
): Promise<{ receipt: Receipt } | { refusal: Refusal }> {
  if (!context.visitor.bedside) return refuse("not-in-patient-mode");
  const checked = checkInk(input.ink);
  if ("refusal" in checked) return refuse(checked.refusal);
  const { ink } = checked;
  const inkSha256 = sha256(canonicalJson(ink));
  const bodySha256 = sha256(canonicalJson({ submissionId: input.submissionId, ink }));
  const declaration = { ...PATIENT_DECLARATION, sha256: sha256(PATIENT_DECLARATION.text) };
  const changed = await changeAsPatient(
    context,
    async (consent, leaflet, handOverId) =>
      sign(
        consent,
        {
          handOverId,
          submissionId: input.submissionId,
          bodySha256,
          ink,
          inkSha256,
          declaration,
          leaflet,
          sedatedElsewhereToday: await isSedatedElsewhere(context, consent),
        },
        context.now,
      ),
    finishBedside(context),
  );
  if ("refusal" in changed) return changed;
  const { signature, reference } = changed.consent;
  if (!signature) throw new Error("A signature was decided but is not in the state");
  return {
    receipt: {
      reference,
      signedAt: signature.at,
      inkSha256: signature.inkSha256,
      submissionId: signature.submissionId,
    },
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
