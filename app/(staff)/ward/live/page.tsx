import { LiveAskPage } from "@/components/ward/live-ask-page.tsx";
import { requireWardStaff } from "@/lib/use-cases/require-staff.ts";
import { granted } from "../../../refused";
import { requestContext } from "../../../request-context";
import { StaffFrame } from "../../staff-frame";
import { askLiveAction } from "../afterwards-actions";

export default async function Page() {
  const { staff } = granted(requireWardStaff((await requestContext()).visitor));
  return (
    <StaffFrame staff={staff} place={staff.ward.name}>
      <LiveAskPage action={askLiveAction} homeHref="/ward" />
    </StaffFrame>
  );
}
