import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { displayName } from "@/lib/label/patient-label.ts";
import styles from "./completed-page.module.css";
import { RecordAfterwards } from "./record-afterwards.tsx";

export type CompletedPageProps = {
  consent: Consent;
  consentId: string;
  homeHref: string;
};

export function CompletedPage({ consent, consentId, homeHref }: CompletedPageProps) {
  const t = useTranslations("ward.done");
  const locale = useLocale();
  const { confirmation } = consent;
  return (
    <div className={styles.page}>
      <div className={styles.sheet}>
        <Icon name="check-circle" className={styles.icon} />
        <h1>{t("title")}</h1>
        <p className={styles.name}>{displayName(consent.label)}</p>
        <dl className={styles.reference}>
          <dt>{t("reference")}</dt>
          <dd>{consent.reference}</dd>
        </dl>
        {confirmation?.by.kind === "staff" && (
          <p className={styles.note}>
            {t("time", { time: momentText(confirmation.at, locale), name: confirmation.by.name })}
          </p>
        )}
        <Notice kind="caution" icon="wipe">
          <strong>{t("wipe")}</strong>
        </Notice>
        <ButtonLink href={homeHref} variant="primary" iconEnd="arrow-right">
          {t("next")}
        </ButtonLink>
        <RecordAfterwards consent={consent} consentId={consentId} />
      </div>
    </div>
  );
}
