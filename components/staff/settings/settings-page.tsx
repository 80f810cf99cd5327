import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state.ts";
import { type SettingKey, type Settings, WITHDRAWAL_ROLES } from "@/lib/settings/settings.ts";
import { DeclarationSetting } from "./declaration-setting.tsx";
import { LabelFormatsSetting } from "./label-formats-setting.tsx";
import { type LastChange, SettingSection } from "./setting-section.tsx";
import styles from "./settings-page.module.css";
import { SwitchForm } from "./switch-form.tsx";
import { useSettingLabels } from "./use-setting-labels.ts";
import { ValueForm } from "./value-form.tsx";
import { WithdrawalRolesForm } from "./withdrawal-roles-form.tsx";

export type SettingsPageProps = {
  settings: Settings;
  lastChanges: Partial<Record<SettingKey, LastChange>>;
  actions: Record<SettingKey, FormAction>;
};

/** What a hospital decides for itself, one form a setting. */
export function SettingsPage({ settings, lastChanges, actions }: SettingsPageProps) {
  const t = useTranslations("manage.settings");
  const role = useTranslations("common.role");
  const labels = useSettingLabels();
  const value = (name: "hospitalName" | "validityDays" | "retentionYears") => (
    <SettingSection name={name} lastChange={lastChanges[name]}>
      <ValueForm
        action={actions[name]}
        name={name}
        value={String(settings[name])}
        isNumber={name !== "hospitalName"}
        labels={{ ...labels, value: t(`${name}.label`) }}
      />
    </SettingSection>
  );
  return (
    <div className={styles.page}>
      <div>
        <h1>{t("title")}</h1>
        <p className={styles.hint}>{t("hint")}</p>
      </div>
      {value("hospitalName")}
      <DeclarationSetting
        declaration={settings.declaration}
        lastChange={lastChanges.declaration}
        action={actions.declaration}
      />
      {value("validityDays")}
      <SettingSection name="withdrawalRoles" lastChange={lastChanges.withdrawalRoles}>
        <WithdrawalRolesForm
          action={actions.withdrawalRoles}
          roles={WITHDRAWAL_ROLES.map((one) => ({
            value: one,
            label: role(one),
            isChosen: settings.withdrawalRoles.includes(one),
          }))}
          labels={{ ...labels, legend: t("withdrawalRoles.title") }}
        />
      </SettingSection>
      {value("retentionYears")}
      <SettingSection name="teachBack" lastChange={lastChanges.teachBack}>
        <SwitchForm
          action={actions.teachBack}
          name="teachBack"
          isOn={settings.teachBack}
          labels={{ ...labels, value: t("teachBack.label") }}
        />
      </SettingSection>
      <LabelFormatsSetting
        formats={settings.labelFormats}
        lastChange={lastChanges.labelFormats}
        action={actions.labelFormats}
      />
    </div>
  );
}
