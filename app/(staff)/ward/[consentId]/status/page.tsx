import { getTranslations } from "next-intl/server";
import { WardRecordPage } from "@/components/ward/record-status-page.tsx";
import { pagesDone } from "@/lib/consent/progress.ts";
import { isSedatedToday } from "@/lib/consent/sedation.ts";
import { leafletPages } from "@/lib/leaflet/pages.ts";
import { resumeAction } from "../../actions";
import { type ConsentParams, consentPage } from "../consent-page";
import { WardPage } from "../ward-page";

export default async function Page(props: ConsentParams) {
  const { consent, consentId, leaflet, staff, context } = await consentPage(props, ["status"]);
  const t = await getTranslations("ward.home");
  const isResumable = consent.status === "deferred" && !consent.handOver && !isSedatedToday(consent, context.now);
  const isReading = consent.status === "handed-over";
  const step = {
    i: Math.min(pagesDone(leaflet, consent) + 1, leafletPages(leaflet).length + 1),
    n: leafletPages(leaflet).length + 1,
  };
  return (
    <WardPage staff={staff} consent={consent}>
      <WardRecordPage
        consent={consent}
        leafletTitle={leaflet.title}
        now={context.now.toISOString()}
        homeHref="/ward"
        {...(isReading ? { progressText: t("step", step) } : {})}
        {...(isResumable ? { resumeAction: resumeAction.bind(null, consentId) } : {})}
      />
    </WardPage>
  );
}
