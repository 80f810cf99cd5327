import { CapacityDoubtedPage } from "@/components/ward/capacity-doubted-page.tsx";
import { CapacityPage } from "@/components/ward/capacity-page.tsx";
import { isCapacityDoubted } from "@/lib/consent/hand-over.ts";
import { doubtCapacityAction, findCapacityAction } from "../../before-signing-actions";
import { type ConsentParams, consentPage } from "../consent-page";
import { WardPage } from "../ward-page";

export default async function Page(props: ConsentParams) {
  const { consent, consentId, staff, path } = await consentPage(props, ["checks", "hand-over"]);
  const { capacity } = consent;
  const backHref = `/ward/${consentId}/${path}`;
  return (
    <WardPage staff={staff} consent={consent}>
      {capacity && isCapacityDoubted(consent) ? (
        <CapacityDoubtedPage
          capacity={capacity}
          findingAction={findCapacityAction.bind(null, consentId)}
          withoutConsentHref={`/ward/${consentId}/without-consent`}
          staffNumber={staff.role === "doctor" ? staff.staffNumber : undefined}
          backHref={backHref}
        />
      ) : (
        <CapacityPage action={doubtCapacityAction.bind(null, consentId)} backHref={backHref} />
      )}
    </WardPage>
  );
}
