"use client";

import type { FormAction } from "@/components/ui/form-state.ts";
import { TickCard } from "@/components/ui/tick-card.tsx";
import { SettingForm, type SettingLabels } from "./setting-form.tsx";

type Props = {
  action: FormAction;
  name: string;
  isOn: boolean;
  labels: SettingLabels & { value: string };
};

/** A setting that is on or off. */
export function SwitchForm({ action, name, isOn, labels }: Props) {
  return (
    <SettingForm action={action} labels={labels}>
      {() => <TickCard id={name} name={name} label={labels.value} defaultChecked={isOn} />}
    </SettingForm>
  );
}
