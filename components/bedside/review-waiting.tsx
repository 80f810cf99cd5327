import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon.tsx";
import type { Consent } from "@/lib/consent/consent.ts";
import { openQuestions } from "@/lib/consent/question.ts";
import { openPrompts } from "@/lib/consent/teach-back.ts";
import { type Leaflet, unitText } from "@/lib/leaflet/leaflet.ts";
import type { BedsideAction } from "./bedside-action.ts";
import { CallForm } from "./call-form.tsx";
import styles from "./review-waiting.module.css";

type Props = { consent: Consent; leaflet: Leaflet; step: number; questionAction: BedsideAction };

/** What waits for staff takes the top of the review, with the nurse one press away. Nothing while nothing waits. */
export function ReviewWaiting({ consent, leaflet, step, questionAction }: Props) {
  const t = useTranslations("questions.review");
  const open = openQuestions(consent);
  const isTeachBackOpen = openPrompts(consent).length > 0;
  if (open.length === 0 && !isTeachBackOpen) return null;
  return (
    <section className={styles.waiting} aria-labelledby="review-waiting">
      <Icon name="question" className={styles.icon} />
      <div className={styles.words}>
        <h2 id="review-waiting" className={styles.title}>
          {open.length > 0 ? t("open", { n: open.length }) : t("teachBack")}
        </h2>
        {open.length > 0 && (
          <ul lang="zh-HK">
            {open.map(({ unitId }) => (
              <li key={unitId}>{unitText(leaflet, unitId)}</li>
            ))}
          </ul>
        )}
        {open.length > 0 && isTeachBackOpen && <p className={styles.title}>{t("teachBack")}</p>}
      </div>
      <CallForm
        consent={consent}
        action={questionAction}
        step={step}
        reason={open.length > 0 ? "question" : "help"}
        variant="primary"
      />
    </section>
  );
}
