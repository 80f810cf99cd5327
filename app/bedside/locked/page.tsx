import { redirect } from "next/navigation";
import { StaffLockPage } from "@/components/bedside/staff-lock-page.tsx";
import { UnsentOnTablet } from "@/components/tablet/unsent-on-tablet.tsx";
import { viewLock } from "@/lib/use-cases/bedside-view.ts";
import { requestContext } from "../../request-context";
import { takeBackAction } from "../actions";

export default async function Page() {
  const context = await requestContext();
  const view = await viewLock(context);
  if ("refusal" in view) redirect("/");
  return (
    <StaffLockPage
      initials={view.initials}
      presetStaffNumber={view.handedOverBy}
      action={takeBackAction}
      unsent={<UnsentOnTablet receiptKey={context.services.tabletKeys.public.receipt} holder="patient" />}
    />
  );
}
