import type { ReactNode } from "react";
import type { PlainAction } from "@/components/ui/plain-action.ts";
import styles from "./entry-frame.module.css";
import { StaffBar } from "./staff-bar.tsx";

type Props = { title: string; hint: string; localeAction: PlainAction; children: ReactNode };

/** The pages before anybody is signed in: one sheet under the bar. */
export function EntryFrame({ title, hint, localeAction, children }: Props) {
  return (
    <div className={styles.frame}>
      <StaffBar localeAction={localeAction} />
      <main className={styles.main}>
        <div className={styles.sheet}>
          <h1>{title}</h1>
          <p className={styles.hint}>{hint}</p>
          {children}
        </div>
      </main>
    </div>
  );
}
