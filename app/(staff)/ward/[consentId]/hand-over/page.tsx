import { HandOverPage } from "@/components/ward/hand-over-page.tsx";
import { handOverAction } from "../../actions";
import { type ConsentParams, consentPage } from "../consent-page";
import { WardPage } from "../ward-page";

export default async function Page(props: ConsentParams) {
  const { consent, leaflet, consentId, staff } = await consentPage(props, ["hand-over"]);
  return (
    <WardPage
      staff={staff}
      consent={consent}
      step="handOver"
      stopHref={`/ward/${consentId}/stop`}
      questionsHref={`/ward/${consentId}/questions`}
    >
      <HandOverPage
        action={handOverAction.bind(null, consentId)}
        asked={leaflet.signatories ?? []}
        backHref={`/ward/${consentId}/checks`}
      />
    </WardPage>
  );
}
