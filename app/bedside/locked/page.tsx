import { redirect } from "next/navigation";
import { StaffLockPage } from "@/components/bedside/staff-lock-page.tsx";
import { viewLock } from "@/lib/use-cases/bedside-view.ts";
import { requestContext } from "../../request-context";
import { takeBackAction } from "../actions";

export default async function Page() {
  const view = await viewLock(await requestContext());
  if ("refusal" in view) redirect("/");
  return <StaffLockPage initials={view.initials} presetStaffNumber={view.handedOverBy} action={takeBackAction} />;
}
