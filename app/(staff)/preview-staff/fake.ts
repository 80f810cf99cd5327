import type { RecordedConsentEvent, Actor } from "@/lib/consent/events.ts";
import { type Leaflet, leafletTiers } from "@/lib/leaflet/leaflet.ts";
import type { ConsentStatus } from "@/lib/consent/consent.ts";

const nurse: Actor = { kind: "staff", staffNumber: "N20418", name: "何嘉欣", post: "註冊護士", role: "nurse" };
const patient: Actor = { kind: "patient", handOverId: "h1" };
const hash = "5c38a9005a734b6303e9102797068a14adaca06e85f41e57284d64306bd424c7";
const ch = (d: string, x0: number) => {
  const nums = d.match(/[\d.]+/g)!.map(Number);
  const out = [];
  for (let i = 0; i < nums.length; i += 2) out.push({ x: x0 + nums[i]! / 400, y: 0.45 + nums[i + 1]! / 200, t: i * 10 });
  return out;
};
const strokes = [
  ch("10 10 12 40 8 70", 0.2), ch("10 12 22 8 24 20 14 32 26 40 22 52 14 50", 0.2), ch("30 18 60 12", 0.2), ch("45 8 46 70", 0.2), ch("34 28 36 46 56 44 58 26 34 28", 0.2), ch("44 46 30 66", 0.2), ch("47 46 64 62", 0.2),
  ch("5 32 60 26", 0.4), ch("32 10 30 40 8 70", 0.4), ch("32 40 60 66", 0.4),
  ch("30 6 34 14", 0.58), ch("5 24 64 20", 0.58), ch("48 26 30 50 6 68", 0.58), ch("20 30 40 54 70 62", 0.58),
];
export function events(leaflet: Leaflet): RecordedConsentEvent[] {
  let n = 0;
  const at = (m: number) => new Date(Date.parse("2026-09-12T06:02:00.000Z") + m * 60000).toISOString();
  const e = (m: number, actor: Actor, type: string, data: object) => ({ revision: ++n, at: at(m), actor, type, version: 1, data }) as RecordedConsentEvent;
  const tiers = leafletTiers(leaflet);
  return [
    e(0, nurse, "prepared", { reference: "L26-0912-0417", leaflet: { id: leaflet.id, version: 1, bodySha256: hash }, label: { nameLatin: "CHAN, Tai Man", nameChinese: "陳大文", hospitalNo: "H2604817", episodeNo: "E26091277" }, labelSource: "scanned", wardId: "1", wardName: "5B 骨科病房" }),
    e(0, nurse, "label-confirmed", {}),
    e(2, nurse, "identity-checked", { identifiers: ["name-stated", "wristband-number"] }),
    e(4, nurse, "checks-answered", { answers: { fasting: "yes", allergy: "yes", blood: "yes", meds: "no", pregnant: "not-applicable", unwell: "no", sedated: "no" }, doctorTold: "黃志恒醫生" }),
    e(6, nurse, "handed-over", { handOverId: "h1", helpMode: "self", tabletId: "t1", tabletName: "5B-02" }),
    ...leaflet.sections.slice(0, 3).map((s, i) => e(8 + i, patient, "section-read", { sectionId: s.id })),
    ...tiers.map((t, i) => e(12 + i, patient, "tier-acknowledged", { tierId: t.id })),
    e(20, patient, "handed-back", { reason: "not-me" }),
    e(21, nurse, "taken-back", {}),
    e(22, nurse, "handed-over", { handOverId: "h1", helpMode: "self", tabletId: "t1", tabletName: "5B-02" }),
    e(34, patient, "signed", { role: "patient", submissionId: "s", bodySha256: hash, ink: { strokes }, inkSha256: hash, declaration: { id: "d", version: 1, text: "我已閱讀（或已由他人向我讀出）本單張，並知道上列四級風險。", sha256: hash } }),
    e(34, { kind: "system" }, "document-sealed", { stage: "signed", sha256: hash, byteLength: 1 }),
    e(36, nurse, "taken-back", {}),
    e(39, nurse, "confirmed", { sawPatientSign: true, questionsAnswered: true }),
    e(39, { kind: "system" }, "document-sealed", { stage: "completed", sha256: hash, byteLength: 1 }),
  ];
}
const row = (consentId: string, status: ConsentStatus, nameLatin: string, nameChinese: string, hospitalNo: string, at: string, more: object = {}) => ({
  consentId, status, nameLatin, nameChinese, hospitalNo, episodeNo: "E26091277", leafletTitle: "神經根管注射", leafletVersion: 1, preparedAt: at, signedAt: null, datedAt: at, progress: 0, handedBack: false, ...more,
});
export const rows = [
  row("a", "signed", "YEUNG, Lai Kuen", "楊麗娟", "H2603915", "2026-09-12T05:42:00.000Z"),
  row("b", "signed", "SO, Kin Man", "蘇建文", "H2604102", "2026-09-12T05:18:00.000Z"),
  row("c", "handed-over", "WONG, Mei Fong", "黃美鳳", "H2604390", "2026-09-12T05:18:00.000Z", { progress: 5 }),
  row("d", "handed-over", "LEUNG, Kwok Keung", "梁國強", "H2603877", "2026-09-12T05:18:00.000Z", { handedBack: true }),
  row("e", "deferred", "GURUNG, Bishnu Maya", "", "H2604771", "2026-09-10T03:08:00.000Z"),
  row("f", "draft", "HO, Sau Lan", "何秀蘭", "H2604655", "2026-09-12T05:18:00.000Z"),
  row("g", "handed-over", "AU YEUNG, Man Tat", "歐陽文達", "H2602981", "2026-09-12T05:18:00.000Z", { handedBack: true, isNotMe: true }),
  row("h", "completed", "CHAN, Tai Man", "陳大文", "H2604817", "2026-09-12T06:41:00.000Z"),
  row("i", "declined", "LAM, Suk Han", "林淑嫻", "H2603544", "2026-09-12T03:20:00.000Z"),
  row("j", "completed", "CHEUNG, Wai Ming", "張偉明", "H2604688", "2026-09-12T03:56:00.000Z"),
];
