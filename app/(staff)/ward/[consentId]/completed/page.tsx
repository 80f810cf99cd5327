import { CompletedPage } from "@/components/ward/completed-page.tsx";
import { type ConsentParams, consentPage } from "../consent-page";
import { WardPage } from "../ward-page";

export default async function Page(props: ConsentParams) {
  const { consent, consentId, staff } = await consentPage(props, ["completed"]);
  return (
    <WardPage staff={staff}>
      <CompletedPage consent={consent} consentId={consentId} homeHref="/ward" />
    </WardPage>
  );
}
