import { DeclinePage } from "@/components/bedside/decline-page.tsx";
import { declineAction } from "../actions";
import { readingView } from "../reading-view";

export default async function Page() {
  const { consent, leaflet } = await readingView();
  return (
    <DeclinePage
      consent={consent}
      leafletTitle={leaflet.title}
      declineAction={declineAction}
      backHref="/bedside/review"
    />
  );
}
