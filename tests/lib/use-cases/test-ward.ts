import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PATIENT_INK } from "../../../lib/cli/sample-ink.ts";
import { leafletPages } from "../../../lib/leaflet/pages.ts";
import { openServices } from "../../../lib/services.ts";
import type { StaffMember, Visitor } from "../../../lib/session/visitor.ts";
import type { Context, Services } from "../../../lib/use-cases/context.ts";
import { handOver } from "../../../lib/use-cases/hand-over.ts";
import { answerChecks, checkIdentity, confirmLabel } from "../../../lib/use-cases/nurse-steps.ts";
import { turnPage } from "../../../lib/use-cases/patient-steps.ts";
import { prepareConsent } from "../../../lib/use-cases/prepare-consent.ts";

export const CLEAR = {
  fasting: "yes",
  allergy: "yes",
  blood: "no",
  meds: "yes",
  pregnant: "no",
  unwell: "no",
  sedated: "no",
} as const;
export const INK = PATIENT_INK;

/** A real database in a folder of its own, one ward, one nurse, one tablet. Sessions are taken for granted. */
export async function openTestWard(leafletsDir = "lib/leaflet/texts") {
  const dataDir = mkdtempSync(join(tmpdir(), "ward-"));
  const services = await openServices({
    dataDir,
    leafletsDir,
    publicUrl: "http://127.0.0.1:3000",
    secret: "s".repeat(43),
  });
  const ward = await services.store.createWard("5B 骨科病房");
  const tablet = await services.store.createTablet({
    tokenSha256: "0".repeat(64),
    wardId: ward.id,
    at: new Date().toISOString(),
  });
  const nurse: StaffMember = {
    staffNumber: "N1",
    name: "何嘉欣",
    post: "註冊護士",
    role: "nurse",
    wardId: ward.id,
    wardName: ward.name,
  };
  const asNurse = (now = new Date()): Context => ({
    services,
    visitor: {
      address: "test",
      staff: { ...nurse, sessionToken: "" },
      tablet: { id: tablet.id, name: tablet.name, wardId: ward.id },
    },
    now,
  });
  return { services, dataDir, ward, tablet, nurse, asNurse };
}

export type TestWard = Awaited<ReturnType<typeof openTestWard>>;

/** A draft with label, identity and answers checked, open on no tablet in particular. */
export async function checkedDraft(ward: TestWard, hospitalNo = `H${randomUUID().slice(0, 8)}`): Promise<string> {
  const { tablet: _none, ...visitor } = ward.asNurse().visitor;
  const context = { ...ward.asNurse(), visitor };
  const [leaflet] = ward.services.leaflets.current();
  const label = { nameLatin: "CHAN, Tai Man", nameChinese: "陳大文", hospitalNo, episodeNo: `E${hospitalNo}` };
  const { consentId } = granted(
    await prepareConsent(context, { label, labelSource: "typed", leafletId: leaflet?.id ?? "" }),
  );
  granted(await confirmLabel(context, consentId));
  granted(
    await checkIdentity(context, consentId, { identifiers: ["name-stated", "wristband-number"], confirmedBy: "" }),
  );
  granted(await answerChecks(context, consentId, { answers: CLEAR }));
  return consentId;
}

/** Hands the consent over on a tablet of its own; gives what the patient's requests carry. */
export async function handedOver(
  ward: TestWard,
  consentId: string,
): Promise<{ asPatient: (now?: Date) => Context; submissionId: string }> {
  const { services } = ward;
  const own = await services.store.createTablet({
    tokenSha256: consentId,
    wardId: ward.ward.id,
    at: new Date().toISOString(),
  });
  const context = ward.asNurse();
  granted(
    await handOver(
      { ...context, visitor: { ...context.visitor, tablet: { ...own, wardId: ward.ward.id } } },
      consentId,
      { helpMode: "self" },
    ),
  );
  const held = await services.store.activeBedsideSessionOfTablet(own.id);
  if (!held) throw new Error("not handed over");
  const bedside = { handOverId: held.id, consentId };
  const visitor: Visitor = { address: "test", patientMode: bedside, bedside: { ...bedside, isFinished: false } };
  return { asPatient: (now = new Date()) => ({ services, visitor, now }), submissionId: held.id };
}

export async function readThrough(services: Services, asPatient: () => Context): Promise<void> {
  const [leaflet] = services.leaflets.current();
  for (const [page] of (leaflet ? leafletPages(leaflet) : []).entries()) granted(await turnPage(asPatient(), page));
}

export function granted<Result extends object>(result: Result): Exclude<Result, { refusal: unknown }> {
  if ("refusal" in result) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result as Exclude<Result, { refusal: unknown }>;
}

export function codeOf(result: object): string | undefined {
  return "refusal" in result ? (result.refusal as { code: string }).code : undefined;
}
