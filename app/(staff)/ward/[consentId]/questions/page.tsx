import { QuestionsPage } from "@/components/ward/questions-page.tsx";
import { settleQuestionsAction } from "../../question-actions";
import { type ConsentParams, consentPage } from "../consent-page";
import { WardPage } from "../ward-page";

export default async function Page(props: ConsentParams) {
  const steps = consentPage(props, ["card", "identity", "checks", "hand-over", "status"]);
  const { consent, consentId, leaflet, staff, path } = await steps;
  return (
    <WardPage staff={staff} consent={consent}>
      <QuestionsPage
        consent={consent}
        leaflet={leaflet}
        action={settleQuestionsAction.bind(null, consentId)}
        backHref={`/ward/${consentId}/${path}`}
      />
    </WardPage>
  );
}
