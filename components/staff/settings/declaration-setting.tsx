import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state.ts";
import { Notice } from "@/components/ui/notice.tsx";
import type { Settings } from "@/lib/settings/settings.ts";
import { DeclarationForm } from "./declaration-form.tsx";
import { type LastChange, SettingSection } from "./setting-section.tsx";
import { useSettingLabels } from "./use-setting-labels.ts";

type Props = { declaration: Settings["declaration"]; lastChange: LastChange | undefined; action: FormAction };

export function DeclarationSetting({ declaration, lastChange, action }: Props) {
  const t = useTranslations("manage.settings.declaration");
  const labels = useSettingLabels();
  const { version } = declaration;
  return (
    <SettingSection
      name="declaration"
      lastChange={lastChange}
      more={
        <>
          <p>
            <strong>{t("version", { version })}</strong>
          </p>
          <Notice kind="caution">{t("newVersion", { version: version + 1 })}</Notice>
        </>
      }
    >
      <DeclarationForm
        action={action}
        declaration={declaration}
        labels={{ ...labels, text: t("text"), english: t("english") }}
      />
    </SettingSection>
  );
}
