import { WithdrawPage } from "@/components/consent/withdraw-page.tsx";
import { viewWithdrawal } from "@/lib/use-cases/view-withdrawal.ts";
import { granted } from "../../../../refused";
import { requestContext } from "../../../../request-context";
import { withdrawAction } from "../../afterwards-actions";
import type { ConsentParams } from "../consent-page";
import { WardPage } from "../ward-page";

/** Any ward's record: the patient may tell whoever looks after them now. */
export default async function Page({ params }: ConsentParams) {
  const { consentId } = await params;
  const { consent, leaflet, staff } = granted(await viewWithdrawal(await requestContext(), consentId));
  return (
    <WardPage staff={staff}>
      <WithdrawPage
        consent={consent}
        leafletTitle={leaflet.title}
        action={withdrawAction.bind(null, consentId)}
        backHref={consent.ward.id === staff.ward.id ? `/ward/${consentId}` : "/ward"}
        hrefOf={(id) => `/ward/${id}`}
      />
    </WardPage>
  );
}
