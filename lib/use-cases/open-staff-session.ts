import { type Refusal, refuse } from "../consent/refusal.ts";
import { isStaffNumber } from "../session/auth.ts";
import { STAFF_COOKIE } from "../session/cookies.ts";
import { afterWrongPin, secondsLocked } from "../session/throttle.ts";
import type { Context } from "./context.ts";
import { staffEvent } from "./staff-event.ts";

export type OpenedSession = { cookie: string; token: string };

/**
 * Checks staff number and PIN and opens a session. Wrong PINs first slow the tablet down, then lock it,
 * and only much later the account; a lock also refuses the right PIN, so that guessing learns nothing.
 */
export async function openStaffSession(
  context: Context,
  input: { staffNumber: string; secret: string },
): Promise<OpenedSession | { refusal: Refusal }> {
  const { store, auth } = context.services;
  const staffNumber = input.staffNumber.trim().toUpperCase();
  // A field left empty is no guess.
  if (staffNumber === "" || input.secret === "") return refuse("wrong-pin");
  const { tablet, address } = context.visitor;
  const tabletKey = tablet ? `tablet:${tablet.id}` : `address:${address}`;
  const accountKey = `staff:${staffNumber}`;
  const tabletWait = secondsLocked(await store.wrongPin(tabletKey), context.now);
  if (tabletWait > 0) return refuse("tablet-locked", { seconds: String(tabletWait) });
  const account = isStaffNumber(staffNumber) ? await store.staffByNumber(staffNumber) : undefined;
  if (account) {
    const accountWait = secondsLocked(await store.wrongPin(accountKey), context.now);
    if (accountWait > 0) return refuse("account-locked", { seconds: String(accountWait) });
  }
  const opened = account?.active ? await signIn(auth, staffNumber, input.secret) : undefined;
  if (opened) {
    await store.clearWrongPin(tabletKey);
    await store.clearWrongPin(accountKey);
    return opened;
  }
  await store.changeWrongPin(tabletKey, (before) => afterWrongPin(before, context.now, "tablet"));
  if (account) {
    await store.changeWrongPin(accountKey, (before) => afterWrongPin(before, context.now, "account"));
    const data = { reason: "wrong-pin" as const, tabletId: tablet?.id ?? null };
    await store.append({
      entries: [staffEvent("sign-in-refused", staffNumber, { kind: "system" }, context.now, data)],
    });
  }
  return refuse("wrong-pin");
}

async function signIn(
  auth: Context["services"]["auth"],
  username: string,
  password: string,
): Promise<OpenedSession | undefined> {
  try {
    const { headers, response } = await auth.api.signInUsername({
      body: { username, password },
      headers: new Headers(),
      returnHeaders: true,
    });
    const cookie = headers.getSetCookie().find((line) => line.startsWith(`${STAFF_COOKIE}=`));
    const value = cookie?.slice(STAFF_COOKIE.length + 1).split(";")[0];
    return value && response?.token ? { cookie: decodeURIComponent(value), token: response.token } : undefined;
  } catch (error) {
    if (error instanceof Error && error.name === "APIError") return undefined;
    throw error;
  }
}
