import { useLocale, useTranslations } from "next-intl";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import styles from "./record-page.module.css";

/** A doctor acted without consent: what the ordinance asks for, and that it is no consent. */
export function WithoutConsent({ consent }: { consent: Pick<Consent, "withoutConsent"> }) {
  const t = useTranslations("afterwards.notice");
  const locale = useLocale();
  const { withoutConsent } = consent;
  if (!withoutConsent) return null;
  const { by, at, grounds } = withoutConsent;
  return (
    <Notice kind="stop" title={t("withoutConsent")}>
      <span className={styles.said}>{t("grounds", { grounds })}</span>
      {by.kind === "staff" && (
        <span className={styles.said}>{t("doctor", { name: by.name, time: momentText(at, locale) })}</span>
      )}
    </Notice>
  );
}
