import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { Consent } from "@/lib/consent/consent.ts";
import { heldSignature } from "@/lib/consent/held-signature.ts";
import { isStaffSignatory, nextSignatory, type Signatory, signatories } from "@/lib/consent/signatories.ts";
import { viewBedside } from "@/lib/use-cases/bedside-view.ts";
import { granted } from "../../refused";
import { requestContext } from "../../request-context";
import { nextDeclaration } from "../next-declaration";

/** Whose turn it is to sign, for every page of signing; while something holds the signature they lead back to the review. */
export async function signingTurn() {
  const context = await requestContext();
  const { now } = context;
  const { consent, leaflet, handOverId } = granted(await viewBedside(context));
  if (heldSignature(leaflet, consent)) redirect("/bedside/review");
  const signatory = nextSignatory(consent);
  if (!signatory) redirect("/bedside/done");
  return {
    now,
    consent,
    leaflet,
    signatory,
    order: { n: consent.signatures.length + 1, count: signatories(consent).length },
    declaration: nextDeclaration(consent),
    keys: context.services.tabletKeys.public,
    draftKey: context.services.tabletKeys.draftKey(handOverId, draftTurn(consent, signatory)),
    locale: await getLocale(),
  };
}

/** Another witness who gives their PIN gets another key: what the one before had begun is not theirs. */
function draftTurn({ identified }: Consent, { submissionId, role }: Signatory): string {
  return isStaffSignatory(role) ? `${submissionId} ${identified?.at ?? ""}` : submissionId;
}
