import { getTranslations } from "next-intl/server";
import { CapacityPanel } from "@/components/ward/capacity-panel.tsx";
import { RecordAfterwards } from "@/components/ward/record-afterwards.tsx";
import { WardRecordPage } from "@/components/ward/record-status-page.tsx";
import { TakeOver } from "@/components/ward/take-over.tsx";
import { isCapacityDoubted } from "@/lib/consent/hand-over.ts";
import { pagesDone } from "@/lib/consent/progress.ts";
import { isSedatedToday } from "@/lib/consent/sedation.ts";
import { leafletPages } from "@/lib/leaflet/pages.ts";
import { resumeAction } from "../../actions";
import { findCapacityAction, takeOverAction } from "../../before-signing-actions";
import { type ConsentParams, consentPage } from "../consent-page";
import { WardPage } from "../ward-page";

export default async function Page(props: ConsentParams) {
  const { consent, consentId, leaflet, staff, context } = await consentPage(props, ["status"]);
  const t = await getTranslations("ward.home");
  const pageCount = leafletPages(leaflet).length + 1;
  const isDeferred = consent.status === "deferred" && !consent.handOver;
  const isDoubted = isDeferred && isCapacityDoubted(consent);
  const resume = isDeferred && !isSedatedToday(consent, context.now) ? resumeAction.bind(null, consentId) : undefined;
  return (
    <WardPage staff={staff} consent={consent} questionsHref={`/ward/${consentId}/questions`}>
      <WardRecordPage
        consent={consent}
        leafletTitle={leaflet.title}
        now={context.now.toISOString()}
        homeHref="/ward"
        panel={
          <>
            <RecordAfterwards consent={consent} consentId={consentId} />
            {isDoubted && (
              <CapacityPanel
                findingAction={findCapacityAction.bind(null, consentId)}
                resumeAction={resume}
                withoutConsentHref={`/ward/${consentId}/without-consent`}
                staffNumber={staff.role === "doctor" ? staff.staffNumber : undefined}
              />
            )}
          </>
        }
        below={
          consent.handOver && (
            <TakeOver
              action={takeOverAction.bind(null, consentId)}
              from={consent.status === "handed-over" || consent.status === "signing" ? "patient" : "signed"}
              staff={staff}
            />
          )
        }
        {...(consent.status === "handed-over"
          ? { progressText: t("step", { i: Math.min(pagesDone(leaflet, consent) + 1, pageCount), n: pageCount }) }
          : {})}
        {...(isDeferred ? { declineHref: `/ward/${consentId}/decision` } : {})}
        {...(consent.documents.some(({ stage }) => stage === "without-consent")
          ? { documentHref: `/ward/${consentId}/document/without-consent` }
          : {})}
        {...(resume && !isDoubted ? { resumeAction: resume } : {})}
      />
    </WardPage>
  );
}
