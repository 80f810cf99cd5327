import { getTranslations } from "next-intl/server";
import { AdministrationPage } from "@/components/staff/administration-page.tsx";
import type { StaffRole } from "@/lib/consent/actor.ts";
import { viewAdministration } from "@/lib/use-cases/administer-staff.ts";
import { granted } from "../../refused";
import { requestContext } from "../../request-context";
import { StaffFrame } from "../staff-frame";
import { createStaffAction, createWardAction, resetPinAction, setActiveAction } from "./actions";

export default async function Page() {
  const { staff, wards, members, tablets } = granted(await viewAdministration(await requestContext()));
  const t = await getTranslations("ward.bar.place");
  const wardName = (id: string | null) => wards.find((ward) => ward.id === id)?.name;
  return (
    <StaffFrame staff={staff} place={t("administration")}>
      <AdministrationPage
        own={staff.staffNumber}
        wards={wards}
        staff={members.map((member) => ({
          ...member,
          role: member.role as StaffRole,
          wardName: wardName(member.wardId),
        }))}
        tablets={tablets
          .filter((one) => !one.retiredAt)
          .map(({ id, name, wardId }) => ({ id, name, wardName: wardName(wardId) ?? "" }))}
        createWardAction={createWardAction}
        createStaffAction={createStaffAction}
        resetPinAction={resetPinAction}
        setActiveAction={setActiveAction}
      />
    </StaffFrame>
  );
}
