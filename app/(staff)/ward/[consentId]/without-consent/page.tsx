import { redirect } from "next/navigation";
import { WithoutConsentPage } from "@/components/ward/without-consent-page.tsx";
import { isCapacityDoubted } from "@/lib/consent/hand-over.ts";
import { treatWithoutConsentAction } from "../../before-signing-actions";
import { type ConsentParams, consentPage } from "../consent-page";
import { WardPage } from "../ward-page";

export default async function Page(props: ConsentParams) {
  const { consent, consentId, staff, path } = await consentPage(props, ["checks", "hand-over", "status"]);
  const backHref = `/ward/${consentId}/${path === "status" ? "status" : "capacity"}`;
  // Only where understanding is in doubt: a patient who can decide decides.
  if (!isCapacityDoubted(consent) || !["draft", "deferred"].includes(consent.status)) redirect(backHref);
  return (
    <WardPage staff={staff} consent={consent}>
      <WithoutConsentPage
        action={treatWithoutConsentAction.bind(null, consentId)}
        staffNumber={staff.role === "doctor" ? staff.staffNumber : undefined}
        backHref={backHref}
      />
    </WardPage>
  );
}
