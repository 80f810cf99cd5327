import { checkPaperScan } from "../consent/check-paper-scan.ts";
import type { PaperSheet } from "../consent/consent.ts";
import { filePaper as decide } from "../consent/file-paper.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import { requireTablet } from "../consent/require-tablet.ts";
import { hongKongMidnight } from "../hong-kong-time.ts";
import { sha256 as hashOf } from "../sha256.ts";
import { type Committed, changeConsent } from "./commit-consent.ts";
import type { Context } from "./context.ts";
import { actorOf, requireWardStaff } from "./require-staff.ts";
import { requireNotSedated, sedatedDates } from "./sedated-elsewhere.ts";
import { requireSoleLive, settleLive } from "./settle-live.ts";

/** Files a sheet that was signed on paper, with its picture. `scan` is untrusted. */
export async function filePaper(
  context: Context,
  consentId: string,
  input: { signedOn: string; signatory: PaperSheet["signatory"]; scan: Uint8Array },
): Promise<Committed | { refusal: Refusal }> {
  const found = requireWardStaff(context.visitor);
  if ("refusal" in found) return found;
  const { staff } = found;
  const checked = checkPaperScan(input.scan);
  if ("refusal" in checked) return refuse(checked.refusal, { scan: "fileMissing" });
  const sha256 = hashOf(input.scan);
  const scan = { sha256, mediaType: checked.mediaType, byteLength: input.scan.length };
  const { store } = context.services;
  if (await store.document(sha256)) return refuse("paper-scan-known", { scan: "fileMissing" });
  return changeConsent(
    context,
    consentId,
    async (consent) => {
      if (consent.ward.id !== staff.ward.id) return refuse("consent-not-found");
      const elsewhere = requireTablet(consent, context.visitor.tablet?.id);
      if (elsewhere) return elsewhere;
      const sedatedOn = await sedatedDates(context, consent);
      const { signedOn, signatory } = input;
      const decision = decide(consent, { signedOn, signatory, scan, sedatedOn }, context.now);
      if ("refusal" in decision) return decision;
      const signedAt = hongKongMidnight(signedOn).toISOString();
      const settled = await settleLive(context, { consentId, reference: consent.reference, signedAt, consent });
      return { events: [...decision.events, ...settled.events], others: settled.others };
    },
    {
      actor: actorOf(staff),
      files: [{ sha256, stage: "paper", bytes: input.scan }],
      lastLook: (rows, after) => {
        requireNotSedated(context, input.signedOn)(rows, after);
        requireSoleLive(consentId)(rows, after);
      },
    },
  );
}
