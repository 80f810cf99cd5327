import { useTranslations } from "next-intl";
import type { Consent } from "@/lib/consent/consent.ts";
import { teachBack } from "@/lib/consent/teach-back.ts";
import styles from "./question-list.module.css";
import { SaidByStaff } from "./said-by-staff.tsx";

type Props = { consent: Pick<Consent, "handOver" | "lastHandOver" | "judgements"> };

/** What staff asked the patient to say back. Nothing where the hand-over did not ask for it. */
export function TeachBackList({ consent }: Props) {
  const t = useTranslations("questions");
  const prompts = teachBack(consent);
  if (prompts.length === 0) return null;
  return (
    <>
      <h3>{t("list.teachBack")}</h3>
      <ul className={styles.list}>
        {prompts.map(({ id, text, last }) => (
          <li key={id}>
            <p className={styles.passage} lang="zh-HK">
              {text}
            </p>
            {last ? (
              <SaidByStaff
                icon={last.verdict === "understood" ? "check-circle" : "chat"}
                isOpen={last.verdict !== "understood"}
                what={t(`verdict.${last.verdict}`)}
                by={last.by}
                at={last.at}
              />
            ) : (
              <p className={styles.note}>{t("list.unjudged")}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
