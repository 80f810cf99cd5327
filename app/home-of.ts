import type { StaffRole } from "@/lib/consent/actor.ts";

const HOME: Record<StaffRole, string> = {
  nurse: "/ward",
  "ward-manager": "/ward",
  doctor: "/ward",
  "records-officer": "/records",
  administrator: "/administration",
};

/** Where the work of this role begins. */
export function homeOf(role: StaffRole): string {
  return HOME[role];
}

/** Whether a page is of the surface that this role works on: whoever signs in after a colleague is not led into the colleague's. */
export function isOnSurfaceOf(role: StaffRole, path: string): boolean {
  const [pathname = ""] = path.split("?");
  return pathname === HOME[role] || pathname.startsWith(`${HOME[role]}/`);
}
