import { type Refusal, refuse } from "../consent/refusal.ts";
import type { StaffAccount } from "../store/store-types.ts";
import type { Context } from "./context.ts";
import type { SignedIn } from "./require-staff.ts";
import { isSamePlace } from "./swap-staff.ts";

/** As many sign-ins as tell who works with this tablet these days. */
const RECENT = 300;

/** Who may take over this tablet: the active staff of the same place, those who used it last first, then those of the same role. */
export async function viewSwap(
  context: Context,
): Promise<{ staff: SignedIn; colleagues: StaffAccount[] } | { refusal: Refusal }> {
  const { patientMode, staff } = context.visitor;
  if (patientMode) return refuse("tablet-in-patient-mode");
  if (!staff) return refuse("not-signed-in");
  const members = await context.services.store.staffMembers();
  const others = members.filter(
    (one) => one.active && one.staffNumber !== staff.staffNumber && isSamePlace(one, staff),
  );
  const recent = await recentlyHere(context, others);
  const rest = others.filter((one) => !recent.includes(one));
  const peers = rest.filter((one) => one.role === staff.role);
  return { staff, colleagues: [...new Set([...recent, ...peers, ...rest])] };
}

async function recentlyHere(context: Context, members: StaffAccount[]): Promise<StaffAccount[]> {
  const { tablet } = context.visitor;
  if (!tablet) return [];
  const signIns = await context.services.store.staffEntries({
    types: ["signed-in"],
    streamIds: members.map((member) => member.staffNumber),
    limit: RECENT,
  });
  const numbers = signIns
    .filter(({ data }) => (data as { tabletId: string | null }).tabletId === tablet.id)
    .map((entry) => entry.streamId);
  return [...new Set(numbers)].flatMap((number) => members.filter((one) => one.staffNumber === number));
}
