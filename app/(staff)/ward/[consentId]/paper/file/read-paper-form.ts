import { MAX_SCAN_BYTES } from "@/lib/consent/check-paper-scan.ts";
import type { PaperSheet } from "@/lib/consent/consent.ts";
import { type Refusal, refuse } from "@/lib/consent/refusal.ts";
import { readLimitedForm } from "./read-limited-form";

/** `values` are the small fields as they were typed. */
export type PaperForm = { values: Record<string, string> } & (
  | { command: { signedOn: string; signatory: PaperSheet["signatory"]; scan: Uint8Array } }
  | { refusal: Refusal }
);

const FIELDS = ["signedOn", "signatoryRole", "signatoryName"] as const;
const ROLES = ["patient", "parent", "guardian"] as const;

/** Of the fields around the picture: a name of 100 characters, and the form's own lines. */
const SLACK_BYTES = 64 * 1024;

export async function readPaperForm(request: Request): Promise<PaperForm> {
  const read = await readLimitedForm(request, { limit: MAX_SCAN_BYTES + SLACK_BYTES, head: SLACK_BYTES });
  if (!read) return { values: {}, ...refuse("input-invalid") };
  const { form, isCut } = read;
  const text = (name: string) => String(form.get(name) ?? "").slice(0, 200);
  const values = Object.fromEntries(FIELDS.map((name) => [name, text(name)]));
  if (isCut) return { values, ...refuse("paper-scan-too-large", { scan: "fileMissing" }) };
  const role = ROLES.find((one) => one === form.get("signatoryRole"));
  const file = form.get("scan");
  const missing = {
    ...(role ? {} : { signatoryRole: "choiceMissing" }),
    ...(file instanceof Blob && file.size > 0 ? {} : { scan: "fileMissing" }),
  };
  if (!role || !(file instanceof Blob) || Object.keys(missing).length > 0) {
    return { values, ...refuse("input-invalid", missing) };
  }
  const scan = new Uint8Array(await file.arrayBuffer());
  return { values, command: { signedOn: text("signedOn"), signatory: { role, name: text("signatoryName") }, scan } };
}
