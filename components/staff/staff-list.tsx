import { useTranslations } from "next-intl";
import { CommandForm } from "@/components/ui/command-form.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { StatusChip } from "@/components/ui/status-chip.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { StaffRole } from "@/lib/consent/actor.ts";
import { ResetPinForm } from "./reset-pin-form.tsx";
import styles from "./staff-list.module.css";

export type StaffEntry = {
  staffNumber: string;
  name: string;
  post: string;
  role: StaffRole;
  wardName?: string | undefined;
  active: boolean;
};

type Props = {
  staff: StaffEntry[];
  /** The staff number of who looks at the list: nobody closes their own account. */
  own: string;
  resetPinAction: FormAction;
  setActiveAction: FormAction;
};

export function StaffList({ staff, own, resetPinAction, setActiveAction }: Props) {
  const t = useTranslations("ward.admin");
  const common = useTranslations("common");
  const refused = useTranslations("refusal.field");
  if (staff.length === 0) return <p>{t("noStaff")}</p>;
  return (
    <ul className={styles.list}>
      {staff.map((one) => (
        <li key={one.staffNumber} className={styles.entry}>
          <div className={styles.who}>
            <h3 className={styles.name}>{one.name}</h3>
            <p className={styles.more}>
              {[...new Set([one.staffNumber, one.post, common(`role.${one.role}`), one.wardName])]
                .filter(Boolean)
                .join(common("listSeparator"))}
            </p>
          </div>
          {one.active ? (
            <StatusChip kind="plain" icon="check-circle">
              {t("active")}
            </StatusChip>
          ) : (
            <StatusChip kind="quiet" icon="minus-circle">
              {t("inactive")}
            </StatusChip>
          )}
          {one.staffNumber !== own && (
            <CommandForm action={setActiveAction}>
              <input type="hidden" name="staffNumber" value={one.staffNumber} />
              <input type="hidden" name="active" value={String(!one.active)} />
              <SubmitButton
                size="small"
                variant="quiet"
                busyLabel={common("busy")}
                aria-label={t(one.active ? "deactivateOf" : "activateOf", { name: one.name })}
              >
                {t(one.active ? "deactivate" : "activate")}
              </SubmitButton>
            </CommandForm>
          )}
          <details className={styles.reset}>
            <summary aria-label={t("resetPinOf", { name: one.name })}>{t("resetPin")}</summary>
            <ResetPinForm
              staffNumber={one.staffNumber}
              action={resetPinAction}
              labels={{
                pin: t("newPin"),
                hint: t("firstPinHint"),
                tooShort: refused("pinTooWeak"),
                submit: t("resetPin"),
                busy: common("busy"),
                saved: t("saved"),
              }}
            />
          </details>
        </li>
      ))}
    </ul>
  );
}
