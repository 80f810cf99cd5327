import { useLocale, useTranslations } from "next-intl";
import { recentText } from "@/components/ui/hong-kong-moment.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent, HandOver } from "@/lib/consent/consent.ts";
import { CapacityNotice } from "./capacity-notice.tsx";
import { WithoutConsentNotice } from "./without-consent-notice.tsx";

type Stand = Pick<Consent, "status" | "handOver" | "outcome" | "capacity" | "withoutConsent">;
type Props = { consent: Stand; now: string; isResumable: boolean };

/** What the status means for the nurse who looks at it. */
export function StatusNotice({ consent, now, isResumable }: Props) {
  const t = useTranslations("ward.record");
  const { handOver, outcome, status, withoutConsent } = consent;
  switch (status) {
    case "handed-over":
    case "signing":
      return handOver ? <HandOverNotice status={status} handOver={handOver} now={now} /> : null;
    case "deferred":
      return <DeferredNotice consent={consent} isResumable={isResumable} />;
    case "without-consent":
      return withoutConsent ? <WithoutConsentNotice act={withoutConsent} /> : null;
    case "abandoned":
      return (
        <Notice kind="stop">
          {t(outcome?.reason === "label-mismatch" ? "abandoned.label-mismatch" : "abandoned.wrong-patient")}
        </Notice>
      );
    case "paper":
    case "withdrawn":
    case "superseded":
    case "entered-in-error":
      // `RecordAfterwards` says it, with who and when.
      return null;
    default:
      return <Notice kind={status === "completed" ? "info" : "caution"}>{t(status)}</Notice>;
  }
}

function DeferredNotice({ consent, isResumable }: { consent: Stand; isResumable: boolean }) {
  const t = useTranslations("ward.record");
  const { outcome, capacity } = consent;
  if (outcome?.reason === "capacity-doubted" && capacity) return <CapacityNotice capacity={capacity} />;
  if (outcome?.reason !== "sedated") return <Notice kind="caution">{t("deferred.patient-wants-time")}</Notice>;
  return (
    <Notice kind="caution">
      {t("deferred.sedated")} {!isResumable && t("sedatedToday")}
    </Notice>
  );
}

/** On which tablet it is, and since when. */
function HandOverNotice({ status, handOver, now }: { status: string; handOver: HandOver; now: string }) {
  const t = useTranslations("ward.record");
  const locale = useLocale();
  const about = { device: handOver.tabletName, time: recentText(handOver.handedBack?.at ?? handOver.at, now, locale) };
  if (handOver.handedBack?.reason === "not-me") return <Notice kind="stop">{t("notMeNote", about)}</Notice>;
  return (
    <Notice kind="caution" {...(status === "signing" ? { title: t("signing") } : {})}>
      {t(
        handOver.handedBack ? (handOver.handedBack.reason === "idle" ? "idleNote" : "handedBackNote") : "otherDevice",
        about,
      )}
    </Notice>
  );
}
