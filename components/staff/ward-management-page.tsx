import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state.ts";
import styles from "./administration-page.module.css";
import { type ChangeEntry, ChangeList } from "./change-list.tsx";
import { StaffAccountForm } from "./staff-account-form.tsx";
import { type StaffEntry, StaffList } from "./staff-list.tsx";
import { type TabletEntry, TabletList } from "./tablet-list.tsx";
import { useAccountErrors } from "./use-account-errors.ts";

/** Whom a manager may add. */
const ROLES = ["nurse", "doctor"] as const;

export type WardManagementPageProps = {
  own: string;
  ward: { id: string; name: string };
  staff: StaffEntry[];
  tablets: TabletEntry[];
  here: string | undefined;
  changes: ChangeEntry[];
  createStaffAction: FormAction;
  resetPinAction: FormAction;
  setActiveAction: FormAction;
  unlockAction: FormAction;
  retireAction: FormAction;
};

export function WardManagementPage(props: WardManagementPageProps) {
  const t = useTranslations("manage.ward");
  const admin = useTranslations("ward.admin");
  return (
    <div className={`${styles.page} ${styles.people}`}>
      <h1 className={styles.title}>{t("title")}</h1>
      <section className={styles.section} aria-labelledby="staff">
        <h2 id="staff">{admin("staff", { n: props.staff.length })}</h2>
        <StaffList
          staff={props.staff}
          own={props.own}
          resetPinAction={props.resetPinAction}
          setActiveAction={props.setActiveAction}
        />
        <AddStaff ward={props.ward} action={props.createStaffAction} />
      </section>
      <section className={styles.section} aria-labelledby="tablets">
        <h2 id="tablets">{t("tablets", { n: props.tablets.length })}</h2>
        <TabletList
          tablets={props.tablets}
          here={props.here}
          unlockAction={props.unlockAction}
          retireAction={props.retireAction}
        />
        <p className={styles.none}>{t("tabletsHint")}</p>
      </section>
      <section className={`${styles.section} ${styles.wide}`} aria-labelledby="changes">
        <h2 id="changes">{t("changes")}</h2>
        <p className={styles.none}>{t("changesHint")}</p>
        <ChangeList changes={props.changes} />
      </section>
    </div>
  );
}

function AddStaff({ ward, action }: { ward: { id: string; name: string }; action: FormAction }) {
  const t = useTranslations("ward.admin");
  const shared = useTranslations();
  const errors = useAccountErrors();
  return (
    <div className={styles.sheet}>
      <h2>{t("addStaff")}</h2>
      <p className={`${styles.none} ${styles.add}`}>{shared("manage.ward.addHint")}</p>
      <StaffAccountForm
        action={action}
        roles={[
          { value: "", label: t("choose") },
          ...ROLES.map((role) => ({ value: role, label: shared(`common.role.${role}`) })),
        ]}
        wards={[{ value: ward.id, label: ward.name }]}
        labels={{
          staffNumber: t("staffNumber"),
          name: t("name"),
          post: t("post"),
          postHint: t("postHint"),
          role: t("role"),
          wardId: t("ward"),
          pin: t("firstPin"),
          pinHint: t("firstPinHint"),
          submit: t("addStaff"),
          busy: shared("common.busy"),
          summary: shared("ward.errors.summary"),
          errors,
        }}
      />
    </div>
  );
}
