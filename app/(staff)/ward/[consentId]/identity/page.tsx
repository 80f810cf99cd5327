import { IdentityPage } from "@/components/ward/identity-page.tsx";
import { identityAction, mismatchAction } from "../../actions";
import { scanWristbandAction } from "../../before-signing-actions";
import { type ConsentParams, consentPage } from "../consent-page";
import { WardPage } from "../ward-page";

export default async function Page(props: ConsentParams) {
  const { consent, consentId, staff } = await consentPage(props, ["identity", "checks", "hand-over"]);
  return (
    <WardPage
      staff={staff}
      consent={consent}
      step="identity"
      stopHref={`/ward/${consentId}/stop`}
      questionsHref={`/ward/${consentId}/questions`}
    >
      <IdentityPage
        consent={consent}
        scanAction={scanWristbandAction.bind(null, consentId)}
        action={identityAction.bind(null, consentId)}
        mismatchAction={mismatchAction.bind(null, consentId)}
        backHref={`/ward/${consentId}/card`}
      />
    </WardPage>
  );
}
