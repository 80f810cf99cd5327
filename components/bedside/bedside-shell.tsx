import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names.ts";
import styles from "./bedside-shell.module.css";

type Props = {
  header?: ReactNode;
  foot?: ReactNode;
  /** White paper is the leaflet's alone; everything the program says stands on the desk. */
  ground?: "desk" | "paper";
  children: ReactNode;
};

/** The patient's surface: the teal edge, a header, the page, and a foot that stays in reach. */
export function BedsideShell({ header, foot, ground = "desk", children }: Props) {
  return (
    <div className={styles.shell}>
      <div className={styles.edge} />
      {header && <header className={styles.header}>{header}</header>}
      <main className={classNames(styles.main, ground === "paper" && styles.paper)}>
        <div className={styles.inner}>{children}</div>
      </main>
      {foot && (
        <footer className={styles.foot}>
          <div className={styles.inner}>{foot}</div>
        </footer>
      )}
    </div>
  );
}
