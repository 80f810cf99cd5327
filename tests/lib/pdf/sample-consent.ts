import { PATIENT_INK } from "../../../lib/cli/sample-ink.ts";
import type { Actor } from "../../../lib/consent/actor.ts";
import type { Consent, Signature } from "../../../lib/consent/consent.ts";
import { PATIENT_DECLARATION } from "../../../lib/consent/declaration.ts";
import { PATIENT_ALONE } from "../../../lib/consent/signatory.ts";
import { type Leaflet, leafletTiers } from "../../../lib/leaflet/leaflet.ts";

const NURSE: Actor = { kind: "staff", staffNumber: "N20418", name: "何嘉欣", post: "註冊護士", role: "nurse" };

const SIGNATURE: Signature = {
  role: "patient",
  name: "CHAN, Tai Man 陳大文",
  method: "hand",
  submissionId: "h1",
  bodySha256: "aa".repeat(32),
  ink: PATIENT_INK,
  inkSha256: "b728b7e775f708faf513b988271e39176d3efb8efcb6523124e0592d7c7b4165",
  declaration: {
    id: PATIENT_DECLARATION.id,
    version: PATIENT_DECLARATION.version,
    text: PATIENT_DECLARATION.text,
    sha256: "3ba23714dc723ddf86a956e5e8a17c2eb3236e61e4e258d6387f7d2fc7480b0f",
  },
  at: "2026-09-12T06:36:52.000Z",
};

/** A completed consent to this leaflet; `changes` go on top. */
export function sampleConsent(leaflet: Leaflet, changes: Partial<Consent> = {}): Consent {
  const handOver = {
    handOverId: "h1",
    helpMode: "self" as const,
    tabletId: "t1",
    tabletName: "5B-2",
    plan: PATIENT_ALONE,
    hospitalName: "",
    teachBack: [],
    at: "2026-09-12T06:08:00.000Z",
    by: NURSE,
  };
  const times = ["06:12:08", "06:15:41", "06:16:20", "06:18:02", "06:19:00"];
  return {
    revision: 20,
    status: "completed",
    reference: "L26-0912-0417",
    leaflet: { id: leaflet.id, version: leaflet.version, bodySha256: leaflet.bodySha256 },
    label: { nameLatin: "CHAN, Tai Man", nameChinese: "陳大文", hospitalNo: "H2604817", episodeNo: "E26091277" },
    labelSource: "scanned",
    ward: { id: "5b", name: "5B" },
    preparedAt: "2026-09-12T06:03:00.000Z",
    preparedBy: NURSE,
    labelConfirmedAt: "2026-09-12T06:04:00.000Z",
    identity: { identifiers: ["name-stated", "wristband-number"], at: "2026-09-12T06:05:12.000Z", by: NURSE },
    checks: {
      answers: {
        fasting: "yes",
        allergy: "yes",
        blood: "yes",
        meds: "yes",
        pregnant: "not-applicable",
        unwell: "no",
        sedated: "no",
      },
      doctorTold: "黃志恒醫生",
      at: "2026-09-12T06:06:31.000Z",
      by: NURSE,
    },
    sedatedOn: [],
    lastHandOver: handOver,
    sectionsRead: {},
    questions: [],
    judgements: [],
    tiersAcknowledged: Object.fromEntries(
      leafletTiers(leaflet).map((tier, index) => [tier.id, `2026-09-12T${times[index]}.000Z`]),
    ),
    signature: SIGNATURE,
    signatures: [changes.signature ?? SIGNATURE],
    supersedes: [],
    confirmation: { basis: "saw", at: "2026-09-12T06:41:10.000Z", by: NURSE },
    documents: [],
    ...changes,
  };
}
