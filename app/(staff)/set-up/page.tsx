import { redirect } from "next/navigation";
import { FirstAdministratorPage } from "@/components/staff/first-administrator-page.tsx";
import { isWithoutAdministrator } from "@/lib/use-cases/administer-staff.ts";
import { localeAction } from "../../locale-action";
import { requestContext } from "../../request-context";
import { firstAdministratorAction } from "./actions";

export default async function Page() {
  const context = await requestContext();
  if (!(await isWithoutAdministrator(context))) redirect("/sign-in");
  return <FirstAdministratorPage action={firstAdministratorAction} localeAction={localeAction} />;
}
