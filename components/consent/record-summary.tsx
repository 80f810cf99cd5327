import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import type { Consent } from "@/lib/consent/consent.ts";
import { displayName } from "@/lib/label/patient-label.ts";
import { RecordStatus } from "./record-status.tsx";
import styles from "./record-summary.module.css";

/** Whose record this is and which, before something is done to it. */
export function RecordSummary({ consent, leafletTitle }: { consent: Consent; leafletTitle: string }) {
  const t = useTranslations("afterwards.record");
  const label = useTranslations("common.label");
  const locale = useLocale();
  const { signature } = consent;
  return (
    <section className={styles.summary} aria-label={t("title")}>
      <p className={styles.name}>{displayName(consent.label)}</p>
      <dl className={styles.facts}>
        <Fact name={label("hospitalNoShort")}>{consent.label.hospitalNo}</Fact>
        <Fact name={label("episodeNoShort")}>{consent.label.episodeNo}</Fact>
        <Fact name={t("reference")}>{consent.reference}</Fact>
        <Fact name={t("leaflet")}>
          <span lang="zh-HK">{leafletTitle}</span>
        </Fact>
        {signature && <Fact name={t("signedAt")}>{momentText(signature.at, locale)}</Fact>}
      </dl>
      <RecordStatus status={consent.status} />
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
