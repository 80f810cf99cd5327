import { redirect } from "next/navigation";
import { ElsewherePage } from "@/components/ward/elsewhere-page.tsx";
import { takeOverAction } from "../../before-signing-actions";
import { type ConsentParams, consentPage } from "../consent-page";
import { WardPage } from "../ward-page";

export default async function Page(props: ConsentParams) {
  const { consent, consentId, staff, context } = await consentPage(props, ["elsewhere"]);
  if (!consent.heldBy) redirect(`/ward/${consentId}`);
  return (
    <WardPage staff={staff} consent={consent}>
      <ElsewherePage
        heldBy={consent.heldBy}
        now={context.now.toISOString()}
        takeOverAction={takeOverAction.bind(null, consentId)}
        staff={staff}
        homeHref="/ward"
      />
    </WardPage>
  );
}
