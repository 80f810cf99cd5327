import { WelcomePage } from "@/components/bedside/welcome-page.tsx";
import { lookAction, notMeAction, patientLocaleAction, startReadingAction } from "./actions";
import { questionAction } from "./question-actions";
import { readingSettings } from "./reading-settings";
import { readingView } from "./reading-view";

export default async function Page() {
  const { consent, leaflet } = await readingView();
  return (
    <WelcomePage
      {...(await readingSettings())}
      consent={consent}
      leafletTitle={leaflet.title}
      startAction={startReadingAction}
      notMeAction={notMeAction}
      questionAction={questionAction}
      lookAction={lookAction}
      localeAction={patientLocaleAction}
    />
  );
}
