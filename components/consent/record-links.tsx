import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { canBeInError } from "@/lib/consent/enter-in-error.ts";
import { isWithdrawable } from "@/lib/consent/withdraw.ts";
import styles from "./record-links.module.css";

type Props = { consent: Pick<Consent, "status" | "handOver">; withdrawHref: string; errorHref: string };

/** What may still be recorded about a decided record. */
export function RecordLinks({ consent, withdrawHref, errorHref }: Props) {
  const t = useTranslations("afterwards.links");
  const isCorrectable = canBeInError(consent) && !consent.handOver;
  if (!isWithdrawable(consent) && !isCorrectable) return null;
  return (
    <div className={styles.links}>
      {isWithdrawable(consent) && (
        <ButtonLink href={withdrawHref} variant="danger-outline" icon="undo">
          {t("withdraw")}
        </ButtonLink>
      )}
      {isCorrectable && (
        <a href={errorHref} className={styles.quiet}>
          {t("error")}
        </a>
      )}
    </div>
  );
}
