import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./notice.module.css";

const ICONS = { info: "check-circle", caution: "warning", stop: "stop" } as const;

type Props = {
  kind: "info" | "caution" | "stop";
  title?: ReactNode;
  icon?: IconName;
  role?: "alert" | "status";
  /** For machines and tests; never shown. */
  code?: string;
  children?: ReactNode;
};

export function Notice({ kind, title, icon, role, code, children }: Props) {
  return (
    <div
      className={classNames(styles.notice, styles[kind])}
      {...(role ? { role } : {})}
      {...(code ? { "data-code": code } : {})}
    >
      <Icon name={icon ?? ICONS[kind]} className={styles.icon} />
      <div className={styles.words}>
        {title && <strong>{title}</strong>} {children}
      </div>
    </div>
  );
}
