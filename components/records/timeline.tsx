import { useLocale, useTranslations } from "next-intl";
import { clockText, dayText } from "@/components/ui/hong-kong-moment.ts";
import type { RecordedConsentEvent } from "@/lib/consent/events.ts";
import type { Leaflet } from "@/lib/leaflet/leaflet.ts";
import { useEventDetail } from "./event-detail.ts";
import styles from "./timeline.module.css";

/** Everything that happened, in the order of the log. */
export function Timeline({ events, leaflet }: { events: RecordedConsentEvent[]; leaflet: Leaflet | undefined }) {
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
      {events.map((event, index) => (
        <li key={event.revision} className={styles.entry} data-alarm={isAlarming(event) || undefined}>
          {beginsDay(events, index, locale) && <p className={styles.day}>{dayText(event.at, locale)}</p>}
          <time className={styles.time} dateTime={event.at}>
            {clockText(event.at)}
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

/** The date stands once, above the first of its day. */
function beginsDay(events: RecordedConsentEvent[], index: number, locale: string): boolean {
  const [before, event] = [events[index - 1], events[index]];
  return !before || !event || dayText(before.at, locale) !== dayText(event.at, locale);
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
