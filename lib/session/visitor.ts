import type { StaffRole } from "../consent/actor.ts";
import type { Store } from "../store/store-types.ts";
import { ABSOLUTE_HOURS, type Auth } from "./auth.ts";
import { type CookieJar, STAFF_COOKIE } from "./cookies.ts";
import { tokenHash } from "./token.ts";

export type StaffMember = {
  staffNumber: string;
  name: string;
  post: string;
  role: StaffRole;
  wardId: string | null;
  wardName: string | null;
};

/** Who a request comes from, by its cookies alone. */
export type Visitor = {
  /** The client's address: throttles a device that has no tablet cookie yet. */
  address: string;
  tablet?: { id: string; name: string; wardId: string | null };
  /** A live staff session. Never set while the tablet is in patient mode. */
  staff?: StaffMember & { sessionToken: string };
  /** The tablet, by whichever of its cookies is left, is in a patient's hands. */
  patientMode?: { handOverId: string; consentId: string };
  /** The patient's own token is there too: the request may act for this consent. */
  bedside?: { handOverId: string; consentId: string; isFinished: boolean };
};

/**
 * Resolves a request's cookies. While a tablet is in patient mode no staff session that was ever
 * opened on it counts, whichever cookies were kept or thrown away.
 */
export async function resolveVisitor(
  shell: { store: Store; auth: Auth },
  cookies: CookieJar,
  address: string,
  now: Date,
): Promise<Visitor> {
  const { store } = shell;
  const tablet = cookies.tablet ? await store.tabletByToken(tokenHash(cookies.tablet)) : undefined;
  const known =
    tablet && !tablet.retiredAt ? { tablet: { id: tablet.id, name: tablet.name, wardId: tablet.wardId } } : {};
  const bedsideToken = cookies.bedside?.split(".")[0];
  const own = bedsideToken ? await store.bedsideSessionByToken(tokenHash(bedsideToken)) : undefined;
  if (own && !own.endedAt && Date.parse(own.expiresAt) > now.getTime()) {
    const { id: handOverId, consentId } = own;
    return {
      address,
      ...known,
      patientMode: { handOverId, consentId },
      bedside: { handOverId, consentId, isFinished: Boolean(own.finishedAt) },
    };
  }
  const session = cookies.staff ? await staffSession(shell.auth, cookies.staff) : undefined;
  const tabletIds = [tablet?.id, session?.tabletId].filter((id) => typeof id === "string");
  for (const id of new Set(tabletIds)) {
    const held = await store.activeBedsideSessionOfTablet(id);
    if (held) return { address, ...known, patientMode: { handOverId: held.id, consentId: held.consentId } };
  }
  if (!session || session.isSuspended || now.getTime() - session.startedAt > ABSOLUTE_HOURS * 3_600_000) {
    return { address, ...known };
  }
  const ward = session.wardId ? await store.ward(session.wardId) : undefined;
  const { staffNumber, name, post, role, wardId, token } = session;
  return {
    address,
    ...known,
    staff: { staffNumber, name, post, role, wardId, wardName: ward?.name ?? null, sessionToken: token },
  };
}

async function staffSession(auth: Auth, cookie: string) {
  const headers = new Headers({ cookie: `${STAFF_COOKIE}=${cookie}` });
  const found = await auth.api.getSession({ headers }).catch(() => null);
  if (!found?.user.active) return undefined;
  const { session, user } = found;
  return {
    token: session.token,
    tabletId: session.tabletId ?? undefined,
    isSuspended: Boolean(session.suspendedAt),
    startedAt: new Date(session.startedAt ?? session.createdAt).getTime(),
    staffNumber: user.username ?? "",
    name: user.name,
    post: user.post,
    role: user.role as StaffRole,
    wardId: user.wardId ?? null,
  };
}
