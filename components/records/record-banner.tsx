import { useTranslations } from "next-intl";
import { RecordStatus } from "@/components/consent/record-status.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import type { Purpose } from "@/lib/consent/access-purpose.ts";
import type { Consent } from "@/lib/consent/consent.ts";
import { displayName } from "@/lib/label/patient-label.ts";
import styles from "./record-banner.module.css";

type Props = { consent: Consent; purpose: Purpose; backHref: string };

export function RecordBanner({ consent, purpose, backHref }: Props) {
  const t = useTranslations("records.record");
  const why = useTranslations("records.purpose");
  const label = useTranslations("common.label");
  const facts = [
    [label("hospitalNoShort"), consent.label.hospitalNo],
    [label("episodeNoShort"), consent.label.episodeNo],
    [t("reference"), consent.reference],
    [t("ward"), consent.ward.name],
    [t("purpose"), why(`${purpose}.title`)],
  ] as const;
  return (
    <div className={styles.banner}>
      <a href={backHref} className={styles.back}>
        <Icon name="arrow-left" />
        {t("back")}
      </a>
      <h1 className={styles.name}>{displayName(consent.label)}</h1>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.status}>
        <RecordStatus status={consent.status} />
      </div>
    </div>
  );
}
