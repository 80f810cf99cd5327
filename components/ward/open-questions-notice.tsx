import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice.tsx";
import type { Consent, ConsentStatus } from "@/lib/consent/consent.ts";
import { openQuestions } from "@/lib/consent/question.ts";
import styles from "./open-questions-notice.module.css";

const WAITING: readonly ConsentStatus[] = ["draft", "handed-over", "deferred"];

/** On every ward page of a consent that somebody may still sign: what the patient asked and nobody has answered. */
export function OpenQuestionsNotice({ consent, href }: { consent: Consent; href: string }) {
  const t = useTranslations("questions.staff");
  const n = openQuestions(consent).length;
  if (n === 0 || !WAITING.includes(consent.status)) return null;
  return (
    <div className={styles.band}>
      <Notice kind="caution" icon="question" title={t("open", { n })}>
        <a href={href} className={styles.link}>
          {t("toSettle")}
        </a>
      </Notice>
    </div>
  );
}
