import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { unseenPages } from "@/lib/consent/progress.ts";
import { nextSignatory, signatories } from "@/lib/consent/signatories.ts";
import { viewBedside } from "@/lib/use-cases/bedside-view.ts";
import { granted } from "../../refused";
import { requestContext } from "../../request-context";
import { nextDeclaration } from "../next-declaration";

/** Whose turn it is to sign, for every page of signing; while something is unread they lead back to the review. */
export async function signingTurn() {
  const { now, ...request } = await requestContext();
  const { consent, leaflet } = granted(await viewBedside({ now, ...request }));
  const { sectionIds, tierIds } = unseenPages(leaflet, consent);
  if (sectionIds.length + tierIds.length > 0) redirect("/bedside/review");
  const signatory = nextSignatory(consent);
  if (!signatory) redirect("/bedside/done");
  return {
    now,
    consent,
    leaflet,
    signatory,
    order: { n: consent.signatures.length + 1, count: signatories(consent).length },
    declaration: nextDeclaration(consent),
    locale: await getLocale(),
  };
}
