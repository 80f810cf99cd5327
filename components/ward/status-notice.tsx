import { useLocale, useTranslations } from "next-intl";
import { recentText } from "@/components/ui/hong-kong-moment.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent, HandOver } from "@/lib/consent/consent.ts";

type Props = { consent: Pick<Consent, "status" | "handOver" | "outcome">; now: string; isResumable: boolean };

/** What the status means for the nurse who looks at it. */
export function StatusNotice({ consent, now, isResumable }: Props) {
  const t = useTranslations("ward.record");
  const { handOver, outcome, status } = consent;
  switch (status) {
    case "handed-over":
      return handOver ? <HandOverNotice handOver={handOver} now={now} /> : null;
    case "deferred":
      if (outcome?.reason !== "sedated") return <Notice kind="caution">{t("deferred.patient-wants-time")}</Notice>;
      return (
        <Notice kind="caution">
          {t("deferred.sedated")} {!isResumable && t("sedatedToday")}
        </Notice>
      );
    case "abandoned":
      return (
        <Notice kind="stop">
          {t(outcome?.reason === "label-mismatch" ? "abandoned.label-mismatch" : "abandoned.wrong-patient")}
        </Notice>
      );
    default:
      return <Notice kind={status === "completed" ? "info" : "caution"}>{t(status)}</Notice>;
  }
}

/** On which tablet it is, and since when. */
function HandOverNotice({ handOver, now }: { handOver: HandOver; now: string }) {
  const t = useTranslations("ward.record");
  const locale = useLocale();
  const about = { device: handOver.tabletName, time: recentText(handOver.handedBack?.at ?? handOver.at, now, locale) };
  if (handOver.handedBack?.reason === "not-me") return <Notice kind="stop">{t("notMeNote", about)}</Notice>;
  return <Notice kind="caution">{t(handOver.handedBack ? "handedBackNote" : "otherDevice", about)}</Notice>;
}
