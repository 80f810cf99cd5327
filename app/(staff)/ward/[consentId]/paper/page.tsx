import { redirect } from "next/navigation";
import { PaperPage } from "@/components/ward/paper-page.tsx";
import { MAX_SCAN_BYTES } from "@/lib/consent/check-paper-scan.ts";
import { hongKongDate } from "@/lib/hong-kong-time.ts";
import { keptPaperEntry } from "@/lib/use-cases/kept-paper-entry.ts";
import { viewWardConsent } from "@/lib/use-cases/ward-views.ts";
import { granted, refusedState } from "../../../../refused";
import { requestContext } from "../../../../request-context";
import type { ConsentParams } from "../consent-page";
import { WardPage } from "../ward-page";

type Props = ConsentParams & { searchParams: Promise<{ refused?: string }> };

/** The sheet that was signed on paper: who signed it, when, and its picture. */
export default async function Page({ params, searchParams }: Props) {
  const { consentId } = await params;
  const context = await requestContext();
  const { consent, leaflet, staff } = granted(await viewWardConsent(context, consentId));
  if (consent.status !== "draft" || !consent.labelConfirmedAt) redirect(`/ward/${consentId}`);
  const entry = await keptPaperEntry(context, (await searchParams).refused);
  return (
    <WardPage staff={staff}>
      <PaperPage
        consent={consent}
        leafletTitle={leaflet.title}
        today={hongKongDate(context.now)}
        maxBytes={MAX_SCAN_BYTES}
        url={`/ward/${consentId}/paper/file`}
        refused={entry ? { ...(await refusedState(entry.refusal)), values: entry.values } : {}}
        homeHref="/ward"
      />
    </WardPage>
  );
}
