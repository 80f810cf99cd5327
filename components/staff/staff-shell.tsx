import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PlainAction } from "@/components/ui/plain-action.ts";
import { StaffBar } from "./staff-bar.tsx";
import styles from "./staff-shell.module.css";

export type StaffShellProps = {
  staff: { name: string; post: string };
  /** The ward's name, or what `ward.bar.place.*` calls the office. */
  place: string;
  localeAction: PlainAction;
  signOutAction: PlainAction;
  swapHref: string;
  nav?: { href: string; label: string; current: boolean }[];
  /** The patient banner: under the bar, above the page. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The dark bar says from across the room that staff hold the tablet. */
export function StaffShell({ nav, banner, children, ...bar }: StaffShellProps) {
  const t = useTranslations("ward.bar");
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {t("skip")}
      </a>
      <StaffBar {...bar} />
      {nav && nav.length > 1 && (
        <nav className={styles.nav} aria-label={t("navigation")}>
          {nav.map((link) => (
            <a
              key={link.href}
              href={link.href}
              className={styles.link}
              {...(link.current ? { "aria-current": "page" } : {})}
            >
              {link.label}
            </a>
          ))}
        </nav>
      )}
      {banner}
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
