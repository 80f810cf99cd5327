import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import styles from "./mismatch-page.module.css";

export type MismatchPageProps = { consent: Pick<Consent, "reference" | "outcome">; homeHref: string };

/** Nothing to weigh and nothing to override: the record is closed already. */
export function MismatchPage({ consent, homeHref }: MismatchPageProps) {
  const t = useTranslations("ward.mismatch");
  const home = useTranslations("ward.home");
  const isLabel = consent.outcome?.reason !== "wrong-patient";
  return (
    <div className={styles.page}>
      <div className={styles.words} role="alert">
        <Icon name="stop" className={styles.icon} />
        <h1 className={styles.title}>{t(isLabel ? "title" : "wrongPatient")}</h1>
        <p className={styles.text}>{t("text")}</p>
        <p>{t("closed", { ref: consent.reference })}</p>
      </div>
      <ButtonLink href={homeHref} icon="arrow-left">
        {home("link")}
      </ButtonLink>
    </div>
  );
}
