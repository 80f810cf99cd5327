import { WardManagementPage } from "@/components/staff/ward-management-page.tsx";
import type { StaffRole } from "@/lib/consent/actor.ts";
import { viewWardManagement } from "@/lib/use-cases/view-ward-management.ts";
import { granted } from "../../../refused";
import { requestContext } from "../../../request-context";
import { StaffFrame } from "../../staff-frame";
import {
  createWardStaffAction,
  resetWardPinAction,
  retireTabletAction,
  setWardStaffActiveAction,
  unlockTabletAction,
} from "./actions";

export default async function Page() {
  const context = await requestContext();
  const { staff, members, tablets, changes } = granted(await viewWardManagement(context));
  return (
    <StaffFrame staff={staff} place={staff.ward.name}>
      <WardManagementPage
        own={staff.staffNumber}
        ward={staff.ward}
        staff={members.map((member) => ({ ...member, role: member.role as StaffRole }))}
        tablets={tablets}
        here={context.visitor.tablet?.id}
        changes={changes}
        createStaffAction={createWardStaffAction}
        resetPinAction={resetWardPinAction}
        setActiveAction={setWardStaffActiveAction}
        unlockAction={unlockTabletAction}
        retireAction={retireTabletAction}
      />
    </StaffFrame>
  );
}
