import { redirect } from "next/navigation";
import { homeOf } from "../home-of";
import { requestContext } from "../request-context";

/** Leads everyone to where their work is. */
export default async function Page() {
  const { visitor } = await requestContext();
  if (visitor.bedside && !visitor.bedside.isFinished) redirect("/bedside");
  if (visitor.patientMode) redirect("/bedside/locked");
  redirect(visitor.staff ? homeOf(visitor.staff.role) : "/sign-in");
}
