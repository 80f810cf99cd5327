import { PatientCardPage } from "@/components/ward/patient-card-page.tsx";
import { SimilarNames } from "@/components/ward/similar-names.tsx";
import { cancelAction, confirmLabelAction } from "../../actions";
import { type ConsentParams, consentPage } from "../consent-page";
import { WardPage } from "../ward-page";

export default async function Page(props: ConsentParams) {
  const { consent, consentId, leaflet, staff, existing, similar, unprintable } = await consentPage(props, [
    "card",
    "identity",
    "checks",
    "hand-over",
  ]);
  return (
    <WardPage staff={staff} band={<SimilarNames rows={similar} />}>
      <PatientCardPage
        consent={consent}
        leafletTitle={leaflet.title}
        existing={existing}
        unprintable={unprintable}
        confirmAction={confirmLabelAction.bind(null, consentId)}
        cancelAction={cancelAction.bind(null, consentId)}
      />
    </WardPage>
  );
}
