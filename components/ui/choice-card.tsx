import type { ComponentProps, ReactNode } from "react";
import styles from "./choice-card.module.css";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export type ChoiceCardProps = Omit<ComponentProps<"input">, "type"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  icon?: IconName;
};

/** A native check box or radio button whose whole card is the target. */
export function ChoiceCard({
  type,
  label,
  hint,
  icon,
  className,
  ...input
}: ChoiceCardProps & { type: "checkbox" | "radio" }) {
  return (
    <label className={classNames(styles.card, className)}>
      <input {...input} type={type} className={classNames(styles.box, type === "radio" ? styles.dot : styles.tick)} />
      {icon && <Icon name={icon} className={styles.icon} />}
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
