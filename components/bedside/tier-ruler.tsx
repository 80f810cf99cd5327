import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names.ts";
import { Icon } from "@/components/ui/icon.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { hongKongClock } from "@/lib/hong-kong-time.ts";
import { type Leaflet, leafletTiers } from "@/lib/leaflet/leaflet.ts";
import styles from "./tier-ruler.module.css";

type Props = { leaflet: Leaflet; consent: Pick<Consent, "tiersAcknowledged">; currentTierId: string };

/** Where this page stands among the risk tiers. One colour for all: the leaflet ranks them in words. */
export function TierRuler({ leaflet, consent, currentTierId }: Props) {
  const t = useTranslations("bedside.tier");
  return (
    <section className={styles.ruler} aria-label={t("ruler")}>
      <p className={styles.title} aria-hidden="true">
        {t("ruler")}
      </p>
      <ol className={styles.tiers}>
        {leafletTiers(leaflet).map((tier) => {
          const at = consent.tiersAcknowledged[tier.id];
          const isCurrent = tier.id === currentTierId;
          return (
            <li
              key={tier.id}
              className={classNames(styles.tier, at && styles.done, isCurrent && styles.current)}
              {...(isCurrent ? { "aria-current": "step" as const } : {})}
            >
              <span className={styles.mark}>{at && !isCurrent && <Icon name="check" />}</span>
              <span className={styles.words}>
                <span className={styles.name} lang="zh-HK">
                  {tier.heading.text}
                </span>
                <span className={styles.state}>
                  {isCurrent
                    ? t("thisPage")
                    : at
                      ? t("acknowledged", { time: hongKongClock(new Date(at)) })
                      : t("unseen")}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
