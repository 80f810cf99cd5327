import { getTranslations } from "next-intl/server";
import { SettingsPage } from "@/components/staff/settings/settings-page.tsx";
import { viewSettings } from "@/lib/use-cases/view-settings.ts";
import { granted } from "../../../../refused";
import { requestContext } from "../../../../request-context";
import { StaffFrame } from "../../../staff-frame";
import {
  declarationAction,
  hospitalNameAction,
  labelFormatsAction,
  retentionYearsAction,
  teachBackAction,
  validityDaysAction,
  withdrawalRolesAction,
} from "./actions";

export default async function Page() {
  const { staff, settings, lastChanges } = granted(await viewSettings(await requestContext()));
  const t = await getTranslations("ward.bar.place");
  return (
    <StaffFrame staff={staff} place={staff.wardName ?? t("administration")}>
      <SettingsPage
        settings={settings}
        lastChanges={lastChanges}
        actions={{
          hospitalName: hospitalNameAction,
          declaration: declarationAction,
          labelFormats: labelFormatsAction,
          validityDays: validityDaysAction,
          withdrawalRoles: withdrawalRolesAction,
          retentionYears: retentionYearsAction,
          teachBack: teachBackAction,
        }}
      />
    </StaffFrame>
  );
}
