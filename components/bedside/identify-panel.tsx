import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state.ts";
import styles from "./identify-panel.module.css";
import { StaffLockForm } from "./staff-lock-form.tsx";

/** A piece of the ward's bar on the patient's page: staff number and PIN, for one signature and nothing else. */
export function IdentifyPanel({ action }: { action: FormAction }) {
  const t = useTranslations("bedside.lock");
  const own = useTranslations("signatories.turn");
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>{own("pinTitle")}</h2>
      <StaffLockForm
        action={action}
        words={{
          staffNumber: t("staffNumber"),
          secret: t("secret"),
          keypad: t("keypad"),
          clear: t("clear"),
          delete: t("delete"),
          unlock: own("unlock"),
          unlocking: own("unlocking"),
        }}
      />
    </div>
  );
}
