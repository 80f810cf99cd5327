import { useTranslations } from "next-intl";
import type { RecordedConsentEvent } from "@/lib/consent/events.ts";
import { type Leaflet, leafletTiers, unitText } from "@/lib/leaflet/leaflet.ts";
import { useAnswersDetail } from "./answers-detail.ts";

type Type = RecordedConsentEvent["type"];
type Details = { [T in Type]?: (event: Extract<RecordedConsentEvent, { type: T }>) => string };

/**
 * What an event says beyond its name, in words; nothing for an event whose name says it all. Without the leaflet, the
 * ids of its parts.
 */
export function useEventDetail(leaflet: Leaflet | undefined): (event: RecordedConsentEvent) => string {
  const details: Details = { ...useBedsideDetails(leaflet), ...useQuestionDetails(leaflet), ...useAfterwardsDetails() };
  return (event) => (details[event.type] as ((event: RecordedConsentEvent) => string) | undefined)?.(event) ?? "";
}

/** Up to the signature. */
function useBedsideDetails(leaflet: Leaflet | undefined): Details {
  const t = useTranslations("records.event");
  const common = useTranslations("common");
  const people = useTranslations("signatories");
  const answers = useAnswersDetail();
  return {
    prepared: ({ data }) => t(`preparedDetail.${data.labelSource}`),
    opened: ({ data }) => data.tabletName,
    "identity-checked": ({ data }) => t("identityDetail", { n: data.identifiers.length }),
    "checks-answered": ({ data }) => answers(data),
    "capacity-doubted": ({ data }) => t("capacityDetail", { name: data.doctorTold }),
    "capacity-found": ({ data }) => data.finding,
    "handed-over": ({ data }) =>
      t("handedOverDetail", { help: common(`helpMode.${data.helpMode}`), tablet: data.tabletName }),
    "section-read": ({ data }) =>
      leaflet?.sections.find(({ id }) => id === data.sectionId)?.heading.text ?? data.sectionId,
    "tier-acknowledged": ({ data }) =>
      leaflet ? (leafletTiers(leaflet).find(({ id }) => id === data.tierId)?.heading.text ?? data.tierId) : data.tierId,
    "handed-back": ({ data }) => t(`handedBackDetail.${data.reason}`),
    "reading-voided": ({ data }) => t(`readingVoidedDetail.${data.because}`),
    "signatory-identified": ({ data }) => `${people(`role.${data.role}`)} ${data.name}`,
    signed: (event) =>
      event.version === 1
        ? ""
        : t("signedBy", {
            role: people(`role.${event.data.role}`),
            name: event.data.name,
            method: people(`method.${event.data.method}`),
          }),
    deferred: ({ data }) => t(`deferredDetail.${data.reason}`),
    abandoned: ({ data }) => t(`abandonedDetail.${data.reason}`),
  };
}

/** What the patient asked, in the leaflet's own words, and how it was settled. */
function useQuestionDetails(leaflet: Leaflet | undefined): Details {
  const t = useTranslations("questions");
  const passage = ({ unitId }: { unitId: string }) => (leaflet ? unitText(leaflet, unitId) : unitId);
  const prompt = (id: string) => leaflet?.teachBack?.find((one) => one.id === id)?.text ?? id;
  return {
    "question-asked": ({ data }) => passage(data),
    "question-unmarked": ({ data }) => passage(data),
    "question-settled": ({ data }) => {
      const said = { passage: passage(data), outcome: t(`outcome.${data.outcome}`) };
      return data.note ? t("event.settledNote", { ...said, note: data.note }) : t("event.settled", said);
    },
    "nurse-called": ({ data }) => t(`event.called.${data.reason}`),
    "understanding-judged": ({ data }) =>
      t("event.judged", { prompt: prompt(data.promptId), verdict: t(`verdict.${data.verdict}`) }),
  };
}

/** After the signature, or instead of it. */
function useAfterwardsDetails(): Details {
  const t = useTranslations("records.event");
  const record = useTranslations("records.record");
  const people = useTranslations("signatories");
  return {
    confirmed: (event) =>
      t(event.version === 2 && event.data.basis === "asked-patient" ? "confirmedAsked" : "confirmedDetail"),
    "treated-without-consent": ({ data }) => data.grounds,
    "paper-filed": ({ data }) =>
      t("paperDetail", {
        date: data.signedOn,
        role: people(`toldBy.${data.signatory.role}`),
        name: data.signatory.name,
      }),
    withdrawn: ({ data }) =>
      t("withdrawnDetail", { toldBy: people(`toldBy.${data.toldBy}`), manner: people(`manner.${data.manner}`) }),
    superseded: ({ data }) => data.byReference,
    supersedes: ({ data }) => data.reference,
    "entered-in-error": ({ data }) => t("errorDetail", { reason: data.reason, name: data.secondStaff.name }),
    "document-sealed": ({ data }) => record(`stage.${data.stage}`),
  };
}
