import type { PatientLabel } from "../lib/label/patient-label.ts";
import { createAccount } from "../lib/use-cases/administer-staff.ts";
import type { Context, Services } from "../lib/use-cases/context.ts";
import { DEMO_PIN, DEMO_STAFF, DEMO_WARDS } from "./demo-staff.ts";
import { DemoWard } from "./demo-ward.ts";

/**
 * Fills an empty data folder with demo staff and a ward's day of consents, made by the very use-cases
 * that the wards use. Does nothing where there is staff already.
 */
export async function seedDemo(services: Services): Promise<void> {
  if ((await services.store.staffMembers()).length > 0) return;
  const wards = new Map<string, string>();
  for (const name of DEMO_WARDS) wards.set(name, (await services.store.createWard(name)).id);
  const minutes = new Clock();
  const system: Context = { services, visitor: { address: "demo" }, now: minutes.ago(400) };
  for (const { staffNumber, name, post, role, place } of DEMO_STAFF) {
    const wardId = wards.get(place);
    const made = await createAccount(
      system,
      { kind: "system" },
      { staffNumber, name, post, role, pin: DEMO_PIN, ...(wardId ? { wardId } : {}) },
    );
    if ("refusal" in made) throw new Error(`Demo account ${staffNumber}: ${made.refusal.code}`);
  }
  const [nurse] = DEMO_STAFF;
  const wardName = DEMO_WARDS[0];
  const wardId = wards.get(wardName);
  if (!nurse || !wardId) throw new Error("The demo needs its first nurse and ward");
  const ward = new DemoWard(services, { ...nurse, wardId, wardName });
  await ward.completed(label("CHAN, Tai Man", "陳大文", "H2604817", "E26091277"), minutes.ago(300));
  await ward.completed(label("CHEUNG, Wai Ming", "張偉明", "H2604688", "E26091231"), minutes.ago(240));
  await ward.signed(label("SO, Kin Man", "蘇建文", "H2604102", "E26091249"), minutes.ago(60));
  await ward.signed(label("YEUNG, Lai Kuen", "楊麗娟", "H2603915", "E26091254"), minutes.ago(35));
  await ward.declined(label("LAM, Suk Han", "林淑嫻", "H2603544", "E26091226"), minutes.ago(180));
  await ward.deferred(label("GURUNG, Bishnu Maya", "", "H2604771", "E26091101"), minutes.ago(150));
  await ward.abandoned(label("TSE, Ka Ho", "謝家豪", "H2604151", "E26091127"), minutes.ago(120));
  await ward.paper(label("KWOK, Yuet Ngo", "郭月娥", "H2603277", "E26090981"), minutes.ago(330));
  await ward.withdrawn(label("MOK, Chi Keung", "莫志強", "H2603340", "E26090990"), minutes.ago(320));
  const twice = label("NG, Pui Shan", "吳佩珊", "H2603408", "E26091003");
  await ward.completed(twice, minutes.ago(360));
  await ward.completed(twice, minutes.ago(100));
  const { nurse: second, doctor } = others(DEMO_STAFF, wardName);
  await ward.enteredInError(
    label("LEE, Ka Wai", "李嘉慧", "H2603466", "E26091015"),
    minutes.ago(200),
    second.staffNumber,
  );
  await ward.withoutConsent(label("FUNG, Lai Har", "馮麗霞", "H2603501", "E26091022"), minutes.ago(90), doctor);
  await ward.handedOver(label("WONG, Mei Fong", "黃美鳳", "H2604390", "E26091058"), minutes.ago(12));
  await ward.draft(label("HO, Sau Lan", "何秀蘭", "H2604655", "E26091066"), minutes.ago(6));
}

/** The first nurse's colleagues on the ward. */
function others(staff: typeof DEMO_STAFF, place: string) {
  const nurse = staff.find((one, index) => index > 0 && one.role === "nurse" && one.place === place);
  const doctor = staff.find((one) => one.role === "doctor" && one.place === place);
  if (!nurse || !doctor) throw new Error("The demo needs a second nurse and a doctor on its ward");
  return { nurse, doctor };
}

class Clock {
  readonly #start = Date.now();
  ago(minutes: number): Date {
    return new Date(this.#start - minutes * 60_000);
  }
}

function label(nameLatin: string, nameChinese: string, hospitalNo: string, episodeNo: string): PatientLabel {
  return { nameLatin, nameChinese, hospitalNo, episodeNo };
}
