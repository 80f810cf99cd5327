import { expect, test } from "vitest";
import type { Store } from "../../../lib/store/store-types.ts";
import { temporaryStore } from "./temporary.ts";

const AT = "2026-11-23T02:00:00.000Z";
const LATER = "2026-11-23T03:00:00.000Z";

async function wardWithTablet(store: Store) {
  const ward = await store.createWard("7A 病房");
  const tablet = await store.createTablet({ tokenSha256: "t1", wardId: ward.id, at: AT });
  return { ward, tablet };
}

async function staffWithSession(store: Store, token: string) {
  const expiresAt = new Date(LATER);
  const user = {
    id: `id-${token}`,
    name: "李",
    email: `${token}@staff.invalid`,
    username: token.toUpperCase(),
    post: "RN",
    role: "nurse",
  };
  await store.prisma.user.create({ data: { ...user, sessions: { create: { id: `s-${token}`, token, expiresAt } } } });
  return user;
}

test("reference numbers count up within a day, and widen", async () => {
  const { store } = await temporaryStore();
  const given = await Promise.all(Array.from({ length: 20 }, () => store.nextReference("2026-11-23")));
  expect(new Set(given).size).toBe(20);
  expect(given.toSorted()[0]).toBe("L26-1123-0001");
  expect(await store.nextReference("2026-11-24")).toBe("L26-1124-0001");
  await store.prisma.referenceDay.update({ where: { day: "2026-11-24" }, data: { last: 9999 } });
  expect(await store.nextReference("2026-11-24")).toBe("L26-1124-10000");
  await expect(store.nextReference("24/11/2026")).rejects.toThrow("yyyy-mm-dd");
});

test("tablets are named after their ward and never named alike", async () => {
  const { store } = await temporaryStore();
  const { ward, tablet } = await wardWithTablet(store);
  expect(tablet.name).toBe("7A-01");
  await store.retireTablet(tablet.id, LATER);
  const others = await Promise.all(
    ["a", "b", "c"].map((tokenSha256) => store.createTablet({ tokenSha256, wardId: ward.id, at: AT })),
  );
  expect(others.map((one) => one.name).toSorted()).toEqual(["7A-02", "7A-03", "7A-04"]);
  expect((await store.createTablet({ tokenSha256: "z", wardId: null, at: AT })).name).toBe("T-01");
  expect(await store.tabletByToken("t1")).toEqual({
    ...tablet,
    wardId: ward.id,
    createdAt: AT,
    lockedUntil: null,
    retiredAt: LATER,
  });
  expect(await store.tabletByToken("none")).toBeUndefined();
  expect(await store.tabletsOfWard(ward.id)).toHaveLength(4);
  expect(await store.tablets()).toHaveLength(5);
  expect(await store.wards()).toEqual([ward]);
  expect(await store.ward(ward.id)).toEqual(ward);
  expect(await store.ward("none")).toBeUndefined();
});

test("a tablet stays the patient's, finished or not, until staff end the session; the first time of each counts", async () => {
  const { store } = await temporaryStore();
  const { ward, tablet } = await wardWithTablet(store);
  const session = {
    id: "h1",
    tokenSha256: "b1",
    consentId: "c1",
    tabletId: tablet.id,
    handedOverBy: "N1",
    wardId: ward.id,
    startedAt: AT,
    expiresAt: AT,
  };
  await store.startBedsideSession(session);
  expect(await store.bedsideSessionByToken("b1")).toEqual({ ...session, finishedAt: null, endedAt: null });
  await store.finishBedsideSession("h1", AT);
  await store.finishBedsideSession("h1", LATER);
  expect((await store.activeBedsideSessionOfTablet(tablet.id))?.finishedAt).toBe(AT);
  await store.endBedsideSession("h1", AT);
  await store.endBedsideSession("h1", LATER);
  expect(await store.activeBedsideSessionOfTablet(tablet.id)).toBeUndefined();
  expect((await store.bedsideSession("h1"))?.endedAt).toBe(AT);
});

test("sessions of a tablet are suspended together and ended together; others stay", async () => {
  const { store } = await temporaryStore();
  for (const token of ["n1", "n2", "n3"]) await staffWithSession(store, token);
  await store.setSessionTablet("n1", "t1", AT);
  await store.setSessionTablet("n2", "t1", AT);
  await store.suspendSessionsOfTablet("t1", LATER);
  const sessions = () => store.prisma.session.findMany({ orderBy: { token: "asc" } });
  expect((await sessions()).map((one) => one.suspendedAt?.toISOString())).toEqual([LATER, LATER, undefined]);
  expect((await sessions())[0]?.startedAt?.toISOString()).toBe(AT);
  await store.setSessionTablet("n3", "t1", AT);
  await store.endSuspendedSessionsOfTablet("t1");
  expect((await sessions()).map((one) => one.token)).toEqual(["n3"]);
  await store.endSession("n3");
  await store.endSession("n3");
  expect(await sessions()).toEqual([]);
});

test("staff are known by their number; one who leaves loses the sessions and keeps the account", async () => {
  const { store } = await temporaryStore();
  const { id } = await staffWithSession(store, "n1");
  expect(await store.staffByNumber("N1")).toEqual({
    id,
    staffNumber: "N1",
    name: "李",
    post: "RN",
    role: "nurse",
    wardId: null,
    active: true,
  });
  await store.setStaffActive(id, false);
  await store.endSessionsOfStaff(id);
  expect((await store.staffMembers()).map((one) => [one.staffNumber, one.active])).toEqual([["N1", false]]);
  expect(await store.prisma.session.count()).toBe(0);
  expect(await store.staffByNumber("N2")).toBeUndefined();
});

test("wrong PINs at once are each counted", async () => {
  const { store } = await temporaryStore();
  const one = (before?: { count: number }) => ({ count: (before?.count ?? 0) + 1, lastAt: AT });
  await Promise.all(Array.from({ length: 10 }, () => store.changeWrongPin("staff:N1", one)));
  expect(await store.wrongPin("staff:N1")).toEqual({ count: 10, lastAt: AT, lockedUntil: null });
  await store.setWrongPin("staff:N1", { count: 11, lastAt: AT, lockedUntil: LATER });
  expect((await store.wrongPin("staff:N1"))?.lockedUntil).toBe(LATER);
  await store.clearWrongPin("staff:N1");
  expect(await store.wrongPin("staff:N1")).toBeUndefined();
});

test("a saved search is its maker's alone; a setting is kept", async () => {
  const { store } = await temporaryStore();
  await store.saveSearchQuery({ id: "q", staffId: "N1", criteria: '{"text":"陳"}', at: AT });
  expect(await store.searchQuery("q", "N1")).toEqual({ criteria: '{"text":"陳"}', createdAt: AT });
  expect(await store.searchQuery("q", "N2")).toBeUndefined();
  await store.setSetting("a", "1");
  await store.setSetting("a", "2");
  expect(await store.setting("a")).toBe("2");
  expect(await store.setting("b")).toBeUndefined();
});
