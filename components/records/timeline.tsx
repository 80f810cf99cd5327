import { useLocale, useTranslations } from "next-intl";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import type { RecordedConsentEvent } from "@/lib/consent/events.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import { useEventDetail } from "./event-detail.ts";
import styles from "./timeline.module.css";

/** Everything that happened, in the order of the log. */
export function Timeline({ events, leaflet }: { events: RecordedConsentEvent[]; leaflet: Leaflet }) {
  const t = useTranslations("records");
  const locale = useLocale();
  const detailOf = useEventDetail(leaflet);
  // The answers of a wrong patient are shown to nobody.
  const isAbandoned = events.some(({ type }) => type === "abandoned");
  const people = useTranslations("signatories.role");
  const who = (event: RecordedConsentEvent) => {
    const { actor } = event;
    if (actor.kind === "staff") return t("record.actor", { name: actor.name, post: actor.post });
    // The tablet is in the patient's turn, whoever of the sitting signs on it.
    return event.type === "signed" ? people(event.data.role) : t(`record.${actor.kind}`);
  };
  return (
    <ol className={styles.timeline}>
      {events.map((event) => (
        <li key={event.revision} className={styles.entry} data-alarm={isAlarming(event) || undefined}>
          <time className={styles.time} dateTime={event.at}>
            {momentText(event.at, locale)}
          </time>
          <div className={styles.what}>
            <strong>{t(`event.${event.type}`)}</strong>
            {!(isAbandoned && event.type === "checks-answered") && (
              <span className={styles.detail}>{detailOf(event)}</span>
            )}
          </div>
          <span className={styles.who}>{who(event)}</span>
        </li>
      ))}
    </ol>
  );
}

const ALARMING: readonly RecordedConsentEvent["type"][] = [
  "abandoned",
  "not-witnessed",
  "treated-without-consent",
  "withdrawn",
  "entered-in-error",
];

function isAlarming(event: RecordedConsentEvent): boolean {
  return ALARMING.includes(event.type) || (event.type === "handed-back" && event.data.reason === "not-me");
}
