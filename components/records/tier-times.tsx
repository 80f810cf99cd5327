import { useLocale, useTranslations } from "next-intl";
import { momentText } from "@/components/ui/hong-kong-moment.ts";
import { Icon } from "@/components/ui/icon.tsx";
import type { LeafletTier } from "@/lib/leaflet/leaflet.ts";
import styles from "./tier-times.module.css";

/** The risk tiers, all in one colour: the leaflet ranks them in words. */
export function TierTimes({ tiers, acknowledged }: { tiers: LeafletTier[]; acknowledged: Record<string, string> }) {
  const t = useTranslations("records.record");
  const locale = useLocale();
  return (
    <ul className={styles.tiers}>
      {tiers.map((tier) => {
        const at = acknowledged[tier.id];
        return (
          <li key={tier.id}>
            <span lang="zh-HK">{tier.heading.text}</span>
            {at ? (
              <span className={styles.done}>
                <Icon name="check" />
                <time dateTime={at}>{momentText(at, locale)}</time>
              </span>
            ) : (
              <span className={styles.open}>{t("notAcknowledged")}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
