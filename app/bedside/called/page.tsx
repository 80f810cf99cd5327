import { CalledPage } from "@/components/bedside/called-page.tsx";
import { handBackAction } from "../actions";
import { readingHref } from "../reading-href";
import { readingView } from "../reading-view";

export default async function Page({ searchParams }: { searchParams: Promise<{ step?: string }> }) {
  const { consent, leaflet } = await readingView();
  const step = Number((await searchParams).step);
  return (
    <CalledPage
      consent={consent}
      leaflet={leaflet}
      backHref={readingHref(leaflet, step)}
      handBackAction={handBackAction}
      staffHref={`/bedside/questions?step=${step || 0}`}
    />
  );
}
