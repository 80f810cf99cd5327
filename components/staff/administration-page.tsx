import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state.ts";
import type { StaffRole } from "@/lib/consent/actor.ts";
import styles from "./administration-page.module.css";
import { StaffAccountForm } from "./staff-account-form.tsx";
import { type StaffEntry, StaffList } from "./staff-list.tsx";
import { useAccountErrors } from "./use-account-errors.ts";
import { WardForm } from "./ward-form.tsx";

const ROLES: readonly StaffRole[] = ["nurse", "ward-manager", "doctor", "records-officer", "administrator"];

export type AdministrationPageProps = {
  wards: { id: string; name: string }[];
  own: string;
  staff: StaffEntry[];
  tablets: { id: string; name: string; wardName: string }[];
  createWardAction: FormAction;
  createStaffAction: FormAction;
  resetPinAction: FormAction;
  setActiveAction: FormAction;
};

export function AdministrationPage(props: AdministrationPageProps) {
  const { wards, staff, tablets } = props;
  const t = useTranslations("ward.admin");
  const shared = useTranslations();
  const busy = shared("common.busy");
  const summary = shared("ward.errors.summary");
  const errors = useAccountErrors();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t("title")}</h1>
      <div className={styles.side}>
        <section className={styles.section} aria-labelledby="wards">
          <h2 id="wards">{t("wards", { n: wards.length })}</h2>
          <NameList names={wards.map((ward) => [ward.id, ward.name])} none={t("noWards")} />
          <div className={styles.sheet}>
            <WardForm
              action={props.createWardAction}
              labels={{
                name: t("wardName"),
                hint: t("wardNameHint"),
                missing: shared("ward.account.error.wardNameMissing"),
                submit: t("addWard"),
                busy,
                summary,
              }}
            />
          </div>
        </section>
        <section className={styles.section} aria-labelledby="tablets">
          <h2 id="tablets">{t("tablets", { n: tablets.length })}</h2>
          <NameList names={tablets.map((tablet) => [tablet.id, tablet.name, tablet.wardName])} none={t("noTablets")} />
        </section>
      </div>
      <section className={styles.section} aria-labelledby="staff">
        <h2 id="staff">{t("staff", { n: staff.length })}</h2>
        <StaffList
          staff={staff}
          own={props.own}
          resetPinAction={props.resetPinAction}
          setActiveAction={props.setActiveAction}
        />
        <div className={styles.sheet}>
          <h2 className={styles.add}>{t("addStaff")}</h2>
          <StaffAccountForm
            action={props.createStaffAction}
            roles={[
              { value: "", label: t("choose") },
              ...ROLES.map((role) => ({ value: role, label: shared(`common.role.${role}`) })),
            ]}
            wards={[{ value: "", label: t("noWard") }, ...wards.map((ward) => ({ value: ward.id, label: ward.name }))]}
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
              busy,
              summary,
              errors,
            }}
          />
        </div>
      </section>
    </div>
  );
}

/** Each entry: its key, what it is called, what more is known. */
function NameList({ names, none }: { names: [key: string, name: string, more?: string][]; none: string }) {
  if (names.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.names}>
      {names.map(([key, name, more]) => (
        <li key={key}>
          <strong>{name}</strong> {more}
        </li>
      ))}
    </ul>
  );
}
