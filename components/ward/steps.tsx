import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon.tsx";
import styles from "./steps.module.css";

const STEPS = ["patient", "identity", "checks", "handOver"] as const;
export type WardStep = (typeof STEPS)[number];

/** Where the nurse is between label and hand-over. */
export function Steps({ current }: { current: WardStep }) {
  const t = useTranslations("ward.steps");
  const reached = STEPS.indexOf(current);
  return (
    <ol className={styles.steps} aria-label={t("title")}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={index < reached ? styles.done : styles.step}
          {...(index === reached ? { "aria-current": "step" } : {})}
        >
          {index < reached ? <Icon name="check" /> : <span>{index + 1}</span>}
          <span>{t(step)}</span>
          {index < reached && <span className="visually-hidden">{t("done")}</span>}
        </li>
      ))}
    </ol>
  );
}
