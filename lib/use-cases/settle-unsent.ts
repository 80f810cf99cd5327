import { type Refusal, refuse } from "../consent/refusal.ts";
import { loadConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { readSubmission, type Submission } from "./read-submission.ts";
import { type Receipt, receiptOf } from "./receipt.ts";
import { requireWardStaff } from "./require-staff.ts";

/**
 * What became of a signature whose receipt never reached the tablet, asked once staff have the tablet back. One
 * that stands gives its receipt. One that does not is void: its hand-over is over, and a signature must not appear
 * in a record after staff have looked at it. Stores nothing.
 */
export async function settleUnsent(
  context: Context,
  input: Submission,
): Promise<{ receipt: Receipt } | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const read = readSubmission(input);
  if ("refusal" in read) return read;
  const { submissionId, bodySha256 } = read.submission;
  const [handOverId = ""] = submissionId.split(".");
  const session = await context.services.store.bedsideSession(handOverId);
  if (!session) return refuse("submission-void");
  const loaded = await loadConsent(context, session.consentId);
  if ("refusal" in loaded) return loaded;
  const { consent } = loaded;
  if (consent.ward.id !== found.staff.ward.id) return refuse("not-permitted");
  const stored = consent.signatures.find((one) => one.submissionId === submissionId);
  if (!stored) return refuse("submission-void");
  if (stored.bodySha256 !== bodySha256) return refuse("submission-differs");
  return { receipt: receiptOf(context, consent, submissionId) };
}
