import { redirect } from "next/navigation";
import { DecisionPage } from "@/components/ward/decision-page.tsx";
import { recordDecisionAction } from "../../before-signing-actions";
import { type ConsentParams, consentPage } from "../consent-page";
import { WardPage } from "../ward-page";

export default async function Page(props: ConsentParams) {
  const { consent, consentId, staff, path } = await consentPage(props, ["checks", "hand-over", "status"]);
  const isDeferred = consent.status === "deferred" && !consent.handOver;
  if (path === "status" && !isDeferred) redirect(`/ward/${consentId}/status`);
  return (
    <WardPage staff={staff} consent={consent}>
      <DecisionPage
        action={recordDecisionAction.bind(null, consentId)}
        decisions={isDeferred ? ["declined"] : ["deferred", "declined"]}
        backHref={`/ward/${consentId}/${path}`}
      />
    </WardPage>
  );
}
