import { ConfirmPage } from "@/components/ward/confirm-page.tsx";
import { confirmAction } from "../../actions";
import { denyWitnessAction } from "../../afterwards-actions";
import { type ConsentParams, consentPage } from "../consent-page";
import { WardPage } from "../ward-page";

export default async function Page(props: ConsentParams) {
  const { consent, consentId, leaflet, staff } = await consentPage(props, ["confirm"]);
  return (
    <WardPage staff={staff} consent={consent}>
      <ConfirmPage
        consent={consent}
        leaflet={leaflet}
        viewer={staff}
        action={confirmAction.bind(null, consentId)}
        denyAction={denyWitnessAction.bind(null, consentId)}
        homeHref="/ward"
      />
    </WardPage>
  );
}
