import { createAccount } from "../../../lib/use-cases/administer-staff.ts";
import { signConsent } from "../../../lib/use-cases/sign-consent.ts";
import { takeBack } from "../../../lib/use-cases/take-back.ts";
import { checkedDraft, granted, handedOver, INK, readThrough, type TestWard } from "./test-ward.ts";

export const PIN = "260912";

/** Accounts for the ward's nurse, a second nurse and the manager. */
export async function makeAccounts(ward: TestWard): Promise<void> {
  for (const [staffNumber, role] of [
    ["N1", "nurse"],
    ["N2", "nurse"],
    ["M1", "ward-manager"],
  ] as const) {
    const account = { staffNumber, role, wardId: ward.ward.id, name: `職員${staffNumber}`, post: "職員", pin: PIN };
    granted(await createAccount(ward.asNurse(), { kind: "system" }, account));
  }
}

/** A consent that the patient has signed, the tablet back in staff hands. Needs the accounts. */
export async function signedConsent(ward: TestWard, hospitalNo?: string): Promise<string> {
  const consentId = await checkedDraft(ward, hospitalNo);
  const { asPatient, submissionId } = await handedOver(ward, consentId);
  await readThrough(ward.services, asPatient);
  granted(await signConsent(asPatient(), { submissionId, ink: INK }));
  const { bedside: _ended, ...visitor } = asPatient().visitor;
  granted(await takeBack({ ...asPatient(), visitor }, { staffNumber: "N1", secret: PIN }));
  return consentId;
}
