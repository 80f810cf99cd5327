import { ReviewPage } from "@/components/bedside/review-page.tsx";
import { heldSignature } from "@/lib/consent/held-signature.ts";
import { isPageDone } from "@/lib/consent/progress.ts";
import { type LeafletPage, leafletPages } from "@/lib/leaflet/pages.ts";
import { refusalWords } from "../../refused";
import { deferAction, handBackAction, lookAction, toDeclineAction, wantToSignAction } from "../actions";
import { nextDeclaration } from "../next-declaration";
import { questionAction } from "../question-actions";
import { readingSettings } from "../reading-settings";
import { readingView } from "../reading-view";

export default async function Page({ searchParams }: { searchParams: Promise<{ refused?: string }> }) {
  const { consent, leaflet } = await readingView();
  const pages = leafletPages(leaflet).map((page, index) => ({ page, href: `/bedside/read/${index + 1}` }));
  const missing = pages
    .filter(({ page }) => !isPageDone(page, consent))
    .map(({ page, href }) => ({ label: headingOf(page), href }));
  const held = heldSignature(leaflet, consent)?.refusal.code;
  const known = (await searchParams).refused === held ? held : undefined;
  return (
    <ReviewPage
      {...(await readingSettings())}
      consent={consent}
      leaflet={leaflet}
      declaration={nextDeclaration(consent)}
      tierHref={Object.fromEntries(
        pages.flatMap(({ page, href }) => (page.kind === "tier" ? [[page.tier.id, href]] : [])),
      )}
      missing={missing}
      questionAction={questionAction}
      wantToSignAction={wantToSignAction}
      deferAction={deferAction}
      declineAction={toDeclineAction}
      handBackAction={handBackAction}
      lookAction={lookAction}
      refusal={known && { code: known, message: await refusalWords({ code: known }) }}
    />
  );
}

function headingOf(page: LeafletPage): string {
  return page.kind === "tier"
    ? page.tier.heading.text
    : page.sections.map((section) => section.heading.text).join("、");
}
