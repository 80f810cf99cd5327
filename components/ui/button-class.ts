import styles from "./button.module.css";
import { classNames } from "./class-names.ts";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger" | "danger-outline" | "staff";
/** Bedside 84 px (64 on a phone), ward 56, tool 56 without lower edge, small 48 without lower edge. */
export type ButtonSize = "bedside" | "ward" | "tool" | "small";

export function buttonClass(variant: ButtonVariant, size: ButtonSize, className?: string): string | undefined {
  return classNames(styles.button, styles[variant], styles[size], className);
}
