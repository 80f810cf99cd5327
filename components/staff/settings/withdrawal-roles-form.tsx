"use client";

import { ErrorLine } from "@/components/ui/error-line.tsx";
import type { FormAction } from "@/components/ui/form-state.ts";
import { TickCard } from "@/components/ui/tick-card.tsx";
import styles from "../form.module.css";
import { SettingForm, type SettingLabels } from "./setting-form.tsx";

type Props = {
  action: FormAction;
  roles: { value: string; label: string; isChosen: boolean }[];
  labels: SettingLabels & { legend: string };
};

export function WithdrawalRolesForm({ action, roles, labels }: Props) {
  return (
    <SettingForm action={action} labels={labels} ids={{ withdrawalRoles: "withdrawalRoles-0" }}>
      {({ errors }) => (
        <fieldset className={styles.choices}>
          <legend className="visually-hidden">{labels.legend}</legend>
          <ErrorLine id="withdrawalRoles-error">{errors.withdrawalRoles}</ErrorLine>
          {roles.map(({ value, label, isChosen }, index) => (
            <TickCard
              key={value}
              id={`withdrawalRoles-${index}`}
              name="withdrawalRoles"
              value={value}
              label={label}
              defaultChecked={isChosen}
            />
          ))}
        </fieldset>
      )}
    </SettingForm>
  );
}
