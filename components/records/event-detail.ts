import { useTranslations } from "next-intl";
import { CHECK_IDS, isFlagged } from "@/lib/consent/checks.ts";
import type { RecordedConsentEvent } from "@/lib/consent/events.ts";
import { type Leaflet, leafletTiers } from "@/lib/leaflet/leaflet.ts";

/** What an event says beyond its name, in words; nothing for an event whose name says it all. */
export function useEventDetail(leaflet: Leaflet): (event: RecordedConsentEvent) => string {
  const t = useTranslations("records.event");
  const common = useTranslations("common");
  const record = useTranslations("records.record");

  return function detail(event) {
    switch (event.type) {
      case "prepared":
        return t(`preparedDetail.${event.data.labelSource}`);
      case "identity-checked":
        return t("identityDetail", { n: event.data.identifiers.length });
      case "checks-answered": {
        const flagged = CHECK_IDS.filter((id) => isFlagged(id, event.data.answers[id])).map((id) =>
          common(`flagged.${id}`),
        );
        const answers = flagged.length
          ? t("checksFlagged", { n: CHECK_IDS.length, flagged: flagged.join(common("listSeparator")) })
          : t("checksDetail", { n: CHECK_IDS.length });
        const { doctorTold } = event.data;
        return doctorTold
          ? [answers, record("doctorTold", { name: doctorTold })].join(common("clauseSeparator"))
          : answers;
      }
      case "handed-over":
        return t("handedOverDetail", {
          help: common(`helpMode.${event.data.helpMode}`),
          tablet: event.data.tabletName,
        });
      case "section-read":
        return (
          leaflet.sections.find((section) => section.id === event.data.sectionId)?.heading.text ?? event.data.sectionId
        );
      case "tier-acknowledged":
        return leafletTiers(leaflet).find((tier) => tier.id === event.data.tierId)?.heading.text ?? event.data.tierId;
      case "handed-back":
        return t(`handedBackDetail.${event.data.reason}`);
      case "deferred":
        return t(`deferredDetail.${event.data.reason}`);
      case "abandoned":
        return t(`abandonedDetail.${event.data.reason}`);
      case "confirmed":
        return t("confirmedDetail");
      case "document-sealed":
        return record(`stage.${event.data.stage}`);
      case "label-confirmed":
      case "taken-back":
      case "signed":
      case "declined":
      case "resumed":
        return "";
    }
  };
}
