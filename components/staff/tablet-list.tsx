import { useTranslations } from "next-intl";
import { CommandForm } from "@/components/ui/command-form.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { StatusChip } from "@/components/ui/status-chip.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import styles from "./staff-list.module.css";

export type TabletEntry = { id: string; name: string; isWithPatient: boolean; lockedSeconds: number };

type Props = {
  tablets: TabletEntry[];
  /** The tablet that is looked at, when it is one. */
  here: string | undefined;
  unlockAction: FormAction;
  retireAction: FormAction;
};

export function TabletList({ tablets, here, unlockAction, retireAction }: Props) {
  const t = useTranslations("manage.ward");
  const busy = useTranslations("common")("busy");
  if (tablets.length === 0) return <p>{t("noTablets")}</p>;
  return (
    <ul className={styles.list}>
      {tablets.map(({ id, name, isWithPatient, lockedSeconds }) => (
        <li key={id} className={`${styles.entry} ${styles.brief}`}>
          <div className={styles.who}>
            <h3 className={styles.name}>{name}</h3>
            {id === here && <p className={styles.more}>{t("here")}</p>}
          </div>
          <TabletChip isWithPatient={isWithPatient} isLocked={lockedSeconds > 0} />
          {lockedSeconds > 0 && (
            <CommandForm action={unlockAction}>
              <input type="hidden" name="tabletId" value={id} />
              <SubmitButton size="small" variant="secondary" busyLabel={busy} aria-label={t("unlockOf", { name })}>
                {t("unlock")}
              </SubmitButton>
            </CommandForm>
          )}
          {lockedSeconds > 0 && (
            <p className={`${styles.more} ${styles.across}`}>{t("lockedHint", { n: Math.ceil(lockedSeconds / 60) })}</p>
          )}
          <details className={styles.reset}>
            <summary aria-label={t("retireOf", { name })}>{t("retire")}</summary>
            <CommandForm action={retireAction}>
              <p className={styles.more}>{t("retireHint")}</p>
              <input type="hidden" name="tabletId" value={id} />
              <SubmitButton size="small" variant="quiet" busyLabel={busy} className={styles.start}>
                {t("retireConfirm", { name })}
              </SubmitButton>
            </CommandForm>
          </details>
        </li>
      ))}
    </ul>
  );
}

function TabletChip({ isWithPatient, isLocked }: { isWithPatient: boolean; isLocked: boolean }) {
  const t = useTranslations("manage.ward");
  if (isLocked) {
    return (
      <StatusChip kind="waiting" icon="lock">
        {t("locked")}
      </StatusChip>
    );
  }
  return isWithPatient ? (
    <StatusChip kind="info" icon="person">
      {t("withPatient")}
    </StatusChip>
  ) : (
    <StatusChip kind="plain" icon="check-circle">
      {t("ready")}
    </StatusChip>
  );
}
