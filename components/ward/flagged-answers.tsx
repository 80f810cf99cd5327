import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon.tsx";
import { CHECK_IDS, isFlagged } from "@/lib/consent/checks.ts";
import type { Consent } from "@/lib/consent/consent.ts";
import styles from "./confirm.module.css";

/** What the doctor has to hear of the answers before signing. */
export function FlaggedAnswers({ consent }: { consent: Pick<Consent, "checks"> }) {
  const t = useTranslations("ward.confirm");
  const common = useTranslations("common");
  const { checks } = consent;
  const flagged = CHECK_IDS.filter((id) => isFlagged(id, checks?.answers[id]));
  return (
    <section className={styles.flagged} aria-labelledby="flagged">
      <h2 id="flagged">{t("flagged")}</h2>
      {flagged.length === 0 && <p className={styles.note}>{t("noneFlagged")}</p>}
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
