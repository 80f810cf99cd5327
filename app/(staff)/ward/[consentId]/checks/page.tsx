import { ChecksPage } from "@/components/ward/checks-page.tsx";
import { standingAnswers } from "@/lib/consent/checks.ts";
import { isCapacityDoubted } from "@/lib/consent/hand-over.ts";
import { checksAction } from "../../actions";
import { type ConsentParams, consentPage } from "../consent-page";
import { WardPage } from "../ward-page";

export default async function Page(props: ConsentParams) {
  const { consent, consentId, staff } = await consentPage(props, ["checks", "hand-over"]);
  return (
    <WardPage
      staff={staff}
      consent={consent}
      step="checks"
      stopHref={`/ward/${consentId}/stop`}
      questionsHref={`/ward/${consentId}/questions`}
    >
      <ChecksPage
        previous={standingAnswers(consent.checks?.answers)}
        action={checksAction.bind(null, consentId)}
        backHref={`/ward/${consentId}/identity`}
        capacityHref={`/ward/${consentId}/capacity`}
        isCapacityDoubted={isCapacityDoubted(consent)}
      />
    </WardPage>
  );
}
