import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon.tsx";
import { CHECK_IDS, isFlagged } from "@/lib/consent/checks.ts";
import type { Consent } from "@/lib/consent/consent.ts";
import styles from "./record-checks.module.css";

/** Only what has to reach a doctor; nothing when there is nothing, or when these were the answers of somebody else. */
export function RecordChecks({ consent }: { consent: Pick<Consent, "checks" | "status"> }) {
  const t = useTranslations("records.record");
  const common = useTranslations("common");
  const { checks } = consent;
  const flagged = CHECK_IDS.filter((id) => isFlagged(id, checks?.answers[id]));
  if (flagged.length === 0 || consent.status === "abandoned") return null;
  return (
    <section className={styles.sheet} aria-labelledby="flagged">
      <h2 id="flagged">{t("flagged")}</h2>
      <ul>
        {flagged.map((id) => (
          <li key={id}>
            <Icon name="bell" />
            {common(`flagged.${id}`)}
          </li>
        ))}
      </ul>
      {checks?.doctorTold && <p>{t("doctorTold", { name: checks.doctorTold })}</p>}
    </section>
  );
}
