import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon.tsx";
import type { PlainAction } from "@/components/ui/plain-action.ts";
import { NetworkState } from "./network-state.tsx";
import styles from "./staff-bar.module.css";

export type StaffBarProps = {
  place?: string;
  staff?: { name: string; post: string };
  localeAction: PlainAction;
  signOutAction?: PlainAction;
  /** Where one staff member takes over from another. */
  swapHref?: string;
};

export function StaffBar({ place, staff, localeAction, signOutAction, swapHref }: StaffBarProps) {
  const t = useTranslations("ward.bar");
  const common = useTranslations("common");
  const nextLocale = common("language.next");
  return (
    <header className={styles.bar}>
      <p className={styles.title}>
        <Icon name="leaflet" className={styles.mark} />
        {common("app.title")}
      </p>
      {place && <p className={styles.place}>{place}</p>}
      <div className={styles.end}>
        <NetworkState
          online={<Network icon="wifi" words={t("online")} />}
          offline={<Network icon="no-wifi" words={t("offline")} isOff />}
        />
        {staff && (
          <p className={styles.staff}>
            <span className="visually-hidden">{t("staff")} </span>
            <strong>{staff.name}</strong>
            <span>{staff.post}</span>
          </p>
        )}
        <form action={localeAction}>
          <input type="hidden" name="locale" value={nextLocale} />
          <button type="submit" className={styles.button} lang={nextLocale}>
            {common("language.nextName")}
          </button>
        </form>
        {swapHref && (
          <a href={swapHref} className={styles.button}>
            <Icon name="swap" />
            {t("swap")}
          </a>
        )}
        {signOutAction && (
          <form action={signOutAction}>
            <button type="submit" className={styles.button}>
              {t("signOut")}
            </button>
          </form>
        )}
      </div>
    </header>
  );
}

function Network({ icon, words, isOff = false }: { icon: "wifi" | "no-wifi"; words: string; isOff?: boolean }) {
  return (
    <span className={isOff ? styles.offline : styles.online}>
      <Icon name={icon} />
      {words}
    </span>
  );
}
