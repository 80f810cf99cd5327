import type { Actor, StaffRole } from "../consent/actor.ts";
import { type Refusal, refuse } from "../consent/refusal.ts";
import type { StaffMember, Visitor } from "../session/visitor.ts";

/** Whoever works on a ward; each sees that ward only. */
export const WARD_ROLES: readonly StaffRole[] = ["nurse", "ward-manager", "doctor"];
export const RECORDS_ROLES: readonly StaffRole[] = ["records-officer"];
export const ADMINISTRATION_ROLES: readonly StaffRole[] = ["administrator"];
export const SETTINGS_ROLES: readonly StaffRole[] = ["ward-manager", "administrator"];

export type SignedIn = StaffMember & { sessionToken: string };
export type WardStaff = SignedIn & { ward: { id: string; name: string } };

/** The staff member behind a request, if the role is one of these. A tablet in patient mode has none. */
export function requireStaff(
  visitor: Visitor,
  roles: readonly StaffRole[],
): { staff: SignedIn } | { refusal: Refusal } {
  if (visitor.patientMode) return refuse("tablet-in-patient-mode");
  if (!visitor.staff) return refuse("not-signed-in");
  if (!roles.includes(visitor.staff.role)) return refuse("not-permitted");
  return { staff: visitor.staff };
}

/** A staff member of a ward; `wardId`, when given, must be theirs. */
export function requireWardStaff(visitor: Visitor, wardId?: string): { staff: WardStaff } | { refusal: Refusal } {
  const found = requireStaff(visitor, WARD_ROLES);
  if ("refusal" in found) return found;
  const { staff } = found;
  if (!staff.wardId || !staff.wardName) return refuse("not-permitted");
  if (wardId !== undefined && wardId !== staff.wardId) return refuse("not-permitted");
  return { staff: { ...staff, ward: { id: staff.wardId, name: staff.wardName } } };
}

/** The manager of a ward. */
export function requireWardManager(visitor: Visitor): { staff: WardStaff } | { refusal: Refusal } {
  const found = requireWardStaff(visitor);
  return "refusal" in found || found.staff.role === "ward-manager" ? found : refuse("not-permitted");
}

export function actorOf(staff: StaffMember): Actor {
  const { staffNumber, name, post, role } = staff;
  return { kind: "staff", staffNumber, name, post, role };
}
