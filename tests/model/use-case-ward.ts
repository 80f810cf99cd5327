import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Leaflet } from "../../lib/leaflet/leaflet.ts";
import { openServices } from "../../lib/services.ts";
import { tokenHash } from "../../lib/session/token.ts";
import { resolveVisitor, type StaffMember, type Visitor } from "../../lib/session/visitor.ts";
import { createAccount } from "../../lib/use-cases/administer-staff.ts";
import type { Context, Services } from "../../lib/use-cases/context.ts";
import { staffMember } from "../../lib/use-cases/staff-member.ts";
import { PEOPLE, type Person, type TabletNo } from "./commands.ts";
import { withFastPins } from "./fast-pins.ts";

export const PIN = "260912";

export const STAFF_NUMBERS: Record<Person, string> = {
  nurse: "N1",
  "other-nurse": "N2",
  manager: "M1",
  doctor: "D1",
  namesake: "N3",
  records: "R1",
};

const NAMES: Record<Person, [string, "nurse" | "ward-manager" | "doctor" | "records-officer"]> = {
  nurse: ["何嘉欣", "nurse"],
  "other-nurse": ["李思敏", "nurse"],
  manager: ["周美玲", "ward-manager"],
  doctor: ["黃志強", "doctor"],
  namesake: ["陳大文", "nurse"],
  records: ["梁國榮", "records-officer"],
};

export type UseCaseWard = {
  services: Services;
  /** A request of this tablet, with the cookies that it has now. */
  request: (tablet: TabletNo, now: number) => Promise<Context>;
  setStaff: (tablet: TabletNo, who: Person) => void;
  setBedsideCookie: (tablet: TabletNo, cookie: string) => void;
  /** Both tablets are new ones, each with its nurse. */
  startOver: (now: number) => Promise<void>;
  close: () => Promise<void>;
};

/** In memory where the system has such a folder: what is asked here is which answer comes, not what survives a power cut. */
function dataFolder(): string {
  return mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "model-"));
}

/**
 * The real use-cases over a real database, on a ward of six people. Staff sessions are taken for granted.
 * `leaflet` takes the place of the published ones.
 */
export async function openUseCaseWard(leaflet?: Leaflet): Promise<UseCaseWard> {
  const dataDir = dataFolder();
  const opened = await openServices({
    dataDir,
    leafletsDir: "lib/leaflet/texts",
    publicUrl: "http://127.0.0.1:3000",
    secret: "s".repeat(43),
  });
  const leaflets = leaflet ? { current: () => [leaflet], version: () => leaflet } : opened.leaflets;
  const services = await withFastPins({ ...opened, leaflets });
  const staff = await hire(services);
  let tablets: { cookie: string; bedside?: string; who: Person }[] = [];
  let made = 0;
  const wardId = staff.nurse.wardId;
  const tabletOf = (tablet: TabletNo) => {
    const found = tablets[tablet];
    if (!found) throw new Error("The ward has two tablets");
    return found;
  };
  return {
    services,
    async request(tablet, at) {
      const { cookie, bedside, who } = tabletOf(tablet);
      const now = new Date(at);
      const cookies = { tablet: cookie, ...(bedside ? { bedside } : {}) };
      const visitor: Visitor = await resolveVisitor(services, cookies, "model", now);
      if (!visitor.patientMode) visitor.staff = { ...staff[who], sessionToken: "" };
      return { services, visitor, now };
    },
    setStaff(tablet, who) {
      tabletOf(tablet).who = who;
    },
    setBedsideCookie(tablet, cookie) {
      tabletOf(tablet).bedside = cookie;
    },
    async startOver(now) {
      made += 2;
      const at = new Date(now).toISOString();
      tablets = [];
      for (const [n, who] of (["nurse", "other-nurse"] as const).entries()) {
        const cookie = `tablet-${made + n}`;
        await services.store.createTablet({ tokenSha256: tokenHash(cookie), wardId, at });
        tablets.push({ cookie, who });
      }
    },
    async close() {
      await services.store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function hire(services: Services): Promise<Record<Person, StaffMember>> {
  const ward = await services.store.createWard("5B 骨科病房");
  const context: Context = { services, visitor: { address: "model" }, now: new Date() };
  const hired: Partial<Record<Person, StaffMember>> = {};
  for (const who of PEOPLE) {
    const [name, role] = NAMES[who];
    const account = { staffNumber: STAFF_NUMBERS[who], name, role, post: role, wardId: ward.id, pin: PIN };
    const created = await createAccount(context, { kind: "system" }, account);
    const member = "refusal" in created ? undefined : await staffMember(context, created.staffNumber);
    if (!member) throw new Error(`${who} has no account`);
    hired[who] = member;
  }
  return hired as Record<Person, StaffMember>;
}
