import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names.ts";
import styles from "./bedside-shell.module.css";

type Props = {
  header?: ReactNode;
  foot?: ReactNode;
  /** White paper is the leaflet's alone; everything the program says stands on the desk. */
  ground?: "desk" | "paper";
  /** A hairline under the header, where no progress segments end it. */
  headerLine?: boolean;
  /** A high foot scrolls with the page on a narrow screen. */
  highFoot?: boolean;
  children: ReactNode;
};

/** The patient's surface: the teal edge, a header, the page, and a foot that stays in reach. */
export function BedsideShell({ header, foot, ground = "desk", headerLine = false, highFoot = false, children }: Props) {
  return (
    <div className={styles.shell}>
      <div className={styles.edge} />
      {header && <header className={classNames(styles.header, headerLine && styles.line)}>{header}</header>}
      <main className={classNames(styles.main, ground === "paper" && styles.paper)}>
        <div className={styles.inner}>{children}</div>
      </main>
      {foot && (
        <footer className={classNames(styles.foot, highFoot && styles.highFoot)}>
          <div className={styles.inner}>{foot}</div>
        </footer>
      )}
    </div>
  );
}
