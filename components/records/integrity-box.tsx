import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon.tsx";
import styles from "./integrity-box.module.css";

export type Integrity = "intact" | "mismatch" | "none";

const ICONS = { intact: "shield-check", mismatch: "stop", none: "minus-circle", paper: "printer" } as const;

/**
 * What the check found when this page was opened: in words and shape, not by colour alone. Of a picture it says
 * that it is the one that was filed, never that it is sealed.
 */
export function IntegrityBox({ integrity, isPaper }: { integrity: Integrity; isPaper: boolean }) {
  const t = useTranslations("records.record.integrity");
  const found = isPaper && integrity === "intact" ? "paper" : integrity;
  return (
    <section className={styles.box} data-integrity={found} aria-labelledby="integrity">
      <Icon name={ICONS[found]} className={styles.icon} />
      <div>
        <h2 id="integrity">{t(`${found}.title`)}</h2>
        <p>{t(`${found}.text`)}</p>
      </div>
    </section>
  );
}
