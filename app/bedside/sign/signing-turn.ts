import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { heldSignature } from "@/lib/consent/held-signature.ts";
import { nextSignatory, signatories } from "@/lib/consent/signatories.ts";
import { localeOf } from "@/lib/messages/locale.ts";
import { viewBedside } from "@/lib/use-cases/bedside-view.ts";
import { granted } from "../../refused";
import { requestContext } from "../../request-context";
import { nextDeclaration } from "../next-declaration";

/** Whose turn it is to sign, for every page of signing; while something holds the signature they lead back to the review. */
export async function signingTurn() {
  const { now, ...request } = await requestContext();
  const { consent, leaflet } = granted(await viewBedside({ now, ...request }));
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
    locale: localeOf(await getLocale()),
  };
}
