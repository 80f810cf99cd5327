import { StopPage } from "@/components/ward/stop-page.tsx";
import { cancelAction } from "../../actions";
import { type ConsentParams, consentPage } from "../consent-page";
import { WardPage } from "../ward-page";

export default async function Page(props: ConsentParams) {
  const { consent, consentId, staff, path } = await consentPage(props, ["card", "identity", "checks", "hand-over"]);
  const isIdentified = Boolean(consent.identity);
  return (
    <WardPage staff={staff} consent={consent}>
      <StopPage
        cancelAction={cancelAction.bind(null, consentId)}
        backHref={`/ward/${consentId}/${path}`}
        {...(isIdentified
          ? { decisionHref: `/ward/${consentId}/decision`, capacityHref: `/ward/${consentId}/capacity` }
          : {})}
      />
    </WardPage>
  );
}
