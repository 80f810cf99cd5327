import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./status-chip.module.css";

/** The usual is `plain`, without a ground; only the unusual has one. */
export type ChipKind = "plain" | "outline" | "quiet" | "waiting" | "info" | "danger" | "danger-quiet";

export function StatusChip({ kind, icon, children }: { kind: ChipKind; icon: IconName; children: ReactNode }) {
  return (
    <span className={classNames(styles.chip, styles[kind])}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
