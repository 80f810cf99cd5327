import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { keptQuestions, openQuestions } from "@/lib/consent/question.ts";
import { hongKongClock } from "@/lib/hong-kong-time.ts";
import { displayName } from "@/lib/label/patient-label.ts";
import { type Leaflet, leafletTiers } from "@/lib/leaflet/leaflet.ts";
import styles from "./review-summary.module.css";

type Props = { consent: Consent; leaflet: Leaflet; tierHref: Record<string, string> };

export function ReviewSummary({ consent, leaflet, tierHref }: Props) {
  const t = useTranslations("bedside");
  const questions = useTranslations("questions.review");
  return (
    <div className={styles.columns}>
      <section aria-labelledby="review-tiers">
        <h2 id="review-tiers" className={styles.title}>
          {t("review.tiers")}
        </h2>
        <ul className={styles.rows}>
          {leafletTiers(leaflet).map((tier) => {
            const at = consent.tiersAcknowledged[tier.id];
            return (
              <li key={tier.id} className={styles.tier}>
                <span className={styles.name} lang="zh-HK">
                  {tier.heading.text}
                </span>
                {at ? (
                  <span className={styles.done}>
                    <Icon name="check" />
                    {t("tier.acknowledged", { time: hongKongClock(new Date(at)) })}
                  </span>
                ) : (
                  <span className={styles.unseen}>{t("tier.unseen")}</span>
                )}
                <a
                  className={styles.again}
                  href={tierHref[tier.id] ?? "#"}
                  aria-label={t("review.againTier", { tier: tier.heading.text })}
                >
                  {t("review.again")}
                </a>
              </li>
            );
          })}
        </ul>
      </section>
      <section aria-labelledby="review-signing">
        <h2 id="review-signing" className={styles.title}>
          {t("review.thisSigning")}
        </h2>
        <dl className={styles.facts}>
          <div className={styles.fact}>
            <dt>{t("patient")}</dt>
            <dd>{displayName(consent.label)}</dd>
          </div>
          <div className={styles.fact}>
            <dt>{t("leaflet")}</dt>
            <dd>
              <span lang="zh-HK">{leaflet.title}</span>
              <span className={styles.version}>{t("review.version", { version: leaflet.version })}</span>
            </dd>
          </div>
          <div className={styles.fact}>
            <dt>{questions("yours")}</dt>
            <dd>
              <QuestionCount consent={consent} />
            </dd>
          </div>
          <div className={styles.fact}>
            <dt>{t("reference")}</dt>
            <dd>{consent.reference}</dd>
          </div>
        </dl>
      </section>
    </div>
  );
}

/** How many there are, and whether somebody still has to answer one. */
function QuestionCount({ consent }: Pick<Props, "consent">) {
  const t = useTranslations("questions.review");
  const n = keptQuestions(consent).length;
  const open = openQuestions(consent).length;
  if (n === 0) return t("none");
  if (open > 0) return t("waiting", { n, open });
  const [last] = keptQuestions(consent)
    .flatMap(({ settled }) => settled ?? [])
    .sort((a, b) => b.at.localeCompare(a.at));
  const name = last?.by.kind === "staff" ? last.by.name : "";
  return t("settled", { n, name, time: last ? hongKongClock(new Date(last.at)) : "" });
}
