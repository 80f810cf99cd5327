import { redirect } from "next/navigation";
import type { StaffRole } from "@/lib/consent/events.ts";
import { requestContext } from "../request-context";

const HOME: Record<StaffRole, string> = {
  nurse: "/ward",
  "ward-manager": "/ward",
  doctor: "/ward",
  "records-officer": "/records",
  administrator: "/administration",
};

/** Leads everyone to where their work is. */
export default async function Page() {
  const { visitor } = await requestContext();
  if (visitor.bedside && !visitor.bedside.isFinished) redirect("/bedside");
  if (visitor.patientMode) redirect("/bedside/locked");
  redirect(visitor.staff ? HOME[visitor.staff.role] : "/sign-in");
}
