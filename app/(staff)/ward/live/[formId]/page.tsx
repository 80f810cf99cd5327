import { redirect } from "next/navigation";
import { LivePage } from "@/components/ward/live-page.tsx";
import { checkLiveConsent } from "@/lib/use-cases/check-live-consent.ts";
import { granted } from "../../../../refused";
import { requestContext } from "../../../../request-context";
import { StaffFrame } from "../../../staff-frame";

export default async function Page({ params }: { params: Promise<{ formId: string }> }) {
  const view = await checkLiveConsent(await requestContext(), (await params).formId);
  if ("refusal" in view && view.refusal.code === "search-expired") redirect("/ward/live");
  const { staff, hospitalNo, lines } = granted(view);
  return (
    <StaffFrame staff={staff} place={staff.ward.name}>
      <LivePage
        hospitalNo={hospitalNo}
        lines={lines}
        withdrawHref={(consentId) => `/ward/${consentId}/withdraw`}
        againHref="/ward/live"
        homeHref="/ward"
      />
    </StaffFrame>
  );
}
