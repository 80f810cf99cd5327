import { notFound } from "next/navigation";
import { ReadingPage } from "@/components/bedside/reading-page.tsx";
import { leafletPages } from "@/lib/leaflet/pages.ts";
import { viewBedside } from "@/lib/use-cases/bedside-view.ts";
import { granted } from "../../../refused";
import { requestContext } from "../../../request-context";
import { handBackAction, textSizeAction, turnPageAction } from "../../actions";
import { readingSettings } from "../../reading-settings";

export default async function Page({ params }: { params: Promise<{ step: string }> }) {
  const { consent, leaflet } = granted(await viewBedside(await requestContext()));
  const step = Number((await params).step);
  const pages = leafletPages(leaflet);
  const page = pages[step - 1];
  if (!page) notFound();
  const { textSize } = await readingSettings();
  return (
    <ReadingPage
      consent={consent}
      leaflet={leaflet}
      page={page}
      step={step}
      stepCount={pages.length + 1}
      textSize={textSize}
      nextAction={turnPageAction}
      backHref={step === 1 ? "/bedside" : `/bedside/read/${step - 1}`}
      handBackAction={handBackAction}
      textSizeAction={textSizeAction}
    />
  );
}
