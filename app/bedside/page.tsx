import { WelcomePage } from "@/components/bedside/welcome-page.tsx";
import { viewBedside } from "@/lib/use-cases/bedside-view.ts";
import { localeAction } from "../locale-action";
import { granted } from "../refused";
import { requestContext } from "../request-context";
import { notMeAction, startReadingAction, textSizeAction } from "./actions";
import { readingSettings } from "./reading-settings";

export default async function Page() {
  const { consent, leaflet } = granted(await viewBedside(await requestContext()));
  return (
    <WelcomePage
      {...(await readingSettings())}
      consent={consent}
      leafletTitle={leaflet.title}
      startAction={startReadingAction}
      notMeAction={notMeAction}
      textSizeAction={textSizeAction}
      localeAction={localeAction}
    />
  );
}
