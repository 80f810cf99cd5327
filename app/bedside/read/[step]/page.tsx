import { notFound } from "next/navigation";
import { ReadingPage } from "@/components/bedside/reading-page.tsx";
import { leafletPages } from "@/lib/leaflet/pages.ts";
import { handBackAction, lookAction, turnPageAction } from "../../actions";
import { questionAction } from "../../question-actions";
import { readingSettings } from "../../reading-settings";
import { readingView } from "../../reading-view";

export default async function Page({ params }: { params: Promise<{ step: string }> }) {
  const { consent, leaflet, recorded } = await readingView();
  const step = Number((await params).step);
  const pages = leafletPages(leaflet);
  const page = pages[step - 1];
  if (!page) notFound();
  const { look } = await readingSettings();
  const recordings = Object.fromEntries(recorded.map((id) => [id, `/bedside/recording/${id}`]));
  return (
    <ReadingPage
      consent={consent}
      leaflet={leaflet}
      page={page}
      step={step}
      stepCount={pages.length + 1}
      look={look}
      questionAction={questionAction}
      nextAction={turnPageAction}
      backHref={step === 1 ? "/bedside" : `/bedside/read/${step - 1}`}
      handBackAction={handBackAction}
      lookAction={lookAction}
      recordings={recordings}
    />
  );
}
