import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { StaffLockForm } from "./staff-lock-form.tsx";
import styles from "./staff-lock-page.module.css";

type Props = {
  /** All that is shown of the patient. */
  initials: string;
  presetStaffNumber?: string | undefined;
  /** Gets `staffNumber` and `secret`. */
  action: FormAction;
  /** Signatures that wait on this tablet. */
  unsent: ReactNode;
};

/** The ward's bar come down over everything. Only a staff PIN lifts it. */
export function StaffLockPage({ initials, presetStaffNumber, action, unsent }: Props) {
  const t = useTranslations("bedside.lock");
  return (
    <main className={styles.page}>
      <div className={styles.inner}>
        <div className={styles.words}>
          <span className={styles.mark}>
            <Icon name="lock" />
          </span>
          <h1 className={styles.title}>{t("title")}</h1>
          <p className={styles.hint}>{t("hint")}</p>
          <div className={styles.patient}>
            <p className={styles.term}>{t("onTablet")}</p>
            <p className={styles.initials}>{initials}</p>
          </div>
          {unsent}
        </div>
        <StaffLockForm
          action={action}
          presetStaffNumber={presetStaffNumber}
          words={{
            staffNumber: t("staffNumber"),
            secret: t("secret"),
            keypad: t("keypad"),
            clear: t("clear"),
            delete: t("delete"),
            unlock: t("unlock"),
            unlocking: t("unlocking"),
          }}
        />
      </div>
    </main>
  );
}
