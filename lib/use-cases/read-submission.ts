import { type Refusal, refuse } from "../consent/refusal.ts";
import type { Mark } from "../consent/sign.ts";
import { canonicalJson } from "../log/canonical.ts";
import { sha256 } from "../sha256.ts";
import { checkInk } from "../signature/check-ink.ts";

/** One signature as it comes in, untrusted: ink by hand unless `method` says otherwise. */
export type Submission = {
  submissionId: string;
  method?: unknown;
  ink?: unknown;
  typedName?: unknown;
  isShortAffirmed?: unknown;
  /** When the witness or doctor who made it had given their PIN. No part of what is hashed. */
  identifiedAt?: unknown;
};

const MAX_TYPED_NAME = 100;

/** What was submitted, checked, with the hashes by which a repeat is known. */
export function readSubmission(
  input: Submission,
): { submission: { submissionId: string; mark: Mark; inkSha256: string; bodySha256: string } } | { refusal: Refusal } {
  const read = readMark(input);
  if ("refusal" in read) return read;
  const { mark } = read;
  const { submissionId } = input;
  return {
    submission: {
      submissionId,
      mark,
      inkSha256: sha256(canonicalJson("ink" in mark ? mark.ink : { typedName: mark.typedName })),
      bodySha256: sha256(canonicalJson({ submissionId, ...mark })),
    },
  };
}

function readMark({
  method = "hand",
  ink,
  typedName,
  isShortAffirmed,
}: Submission): { mark: Mark } | { refusal: Refusal } {
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
  if ("refusal" in checked) return refuse(checked.refusal);
  return { mark: { method, ink: checked.ink, ...(isShortAffirmed === true ? { isShortAffirmed } : {}) } };
}
