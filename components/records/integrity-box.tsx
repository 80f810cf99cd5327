import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon.tsx";
import styles from "./integrity-box.module.css";

export type Integrity = "intact" | "mismatch" | "none";

const ICONS = { intact: "shield-check", mismatch: "stop", none: "minus-circle" } as const;

/** What the check found when this page was opened: in words and shape, not by colour alone. */
export function IntegrityBox({ integrity }: { integrity: Integrity }) {
  const t = useTranslations("records.record.integrity");
  return (
    <section className={styles.box} data-integrity={integrity} aria-labelledby="integrity">
      <Icon name={ICONS[integrity]} className={styles.icon} />
      <div>
        <h2 id="integrity">{t(`${integrity}.title`)}</h2>
        <p>{t(`${integrity}.text`)}</p>
      </div>
    </section>
  );
}
