import { type Refusal, refuse } from "../consent/refusal.ts";
import { readSealedSubmission, type SealedSubmission } from "../signature/sealed-submission.ts";
import type { Context } from "./context.ts";
import type { Submission } from "./read-submission.ts";
import type { Receipt } from "./receipt.ts";
import { settleUnsent } from "./settle-unsent.ts";
import { signConsent } from "./sign-consent.ts";

/**
 * Takes in a signature, sealed or open. From a patient's tablet it is signed with; a sealed one that a tablet in
 * staff hands still holds is only looked up, for the hand-over that it belongs to is over.
 */
export async function deliverSubmission(
  context: Context,
  input: Submission | { sealed: unknown },
): Promise<{ receipt: Receipt } | { refusal: Refusal }> {
  if (!("sealed" in input)) return signConsent(context, input);
  const sealed = readSealedSubmission(input.sealed);
  if (!sealed) return refuse("input-invalid");
  const { bedside, staff } = context.visitor;
  if (!bedside && !staff) return refuse("not-in-patient-mode");
  const submission = opened(context, sealed);
  if (!submission) return refuse("submission-unreadable");
  return bedside ? signConsent(context, submission) : settleUnsent(context, submission);
}

/** Undefined when the envelope does not open, or holds another submission than it says. */
function opened({ services }: Context, sealed: SealedSubmission): Submission | undefined {
  const { body, identifiedAt } = services.tabletKeys.unseal(sealed) ?? {};
  if (typeof body !== "object" || body === null) return undefined;
  const submission = body as Submission;
  if (submission.submissionId !== sealed.submissionId) return undefined;
  return { ...submission, identifiedAt };
}
