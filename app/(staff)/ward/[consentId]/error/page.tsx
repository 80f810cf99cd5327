import { ErrorPage } from "@/components/consent/error-page.tsx";
import { viewWardConsent } from "@/lib/use-cases/ward-views.ts";
import { granted } from "../../../../refused";
import { requestContext } from "../../../../request-context";
import { enterInErrorAction } from "../../afterwards-actions";
import type { ConsentParams } from "../consent-page";
import { WardPage } from "../ward-page";

export default async function Page({ params }: ConsentParams) {
  const { consentId } = await params;
  const { consent, leaflet, staff } = granted(await viewWardConsent(await requestContext(), consentId));
  return (
    <WardPage staff={staff}>
      <ErrorPage
        consent={consent}
        leafletTitle={leaflet.title}
        staff={staff}
        action={enterInErrorAction.bind(null, consentId)}
        backHref={`/ward/${consentId}`}
        hrefOf={(id) => `/ward/${id}`}
      />
    </WardPage>
  );
}
