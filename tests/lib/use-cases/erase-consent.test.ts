import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { StaffMember } from "../../../lib/session/visitor.ts";
import { createAccount } from "../../../lib/use-cases/administer-staff.ts";
import type { Context } from "../../../lib/use-cases/context.ts";
import { eraseConsent } from "../../../lib/use-cases/erase-consent.ts";
import { openRecord } from "../../../lib/use-cases/open-record.ts";
import { viewErasure } from "../../../lib/use-cases/view-erasure.ts";
import { makeAccounts, PIN, signedConsent } from "./signed-consent.ts";
import { checkedDraft, codeOf, granted, openTestWard, type TestWard } from "./test-ward.ts";

const OFFICER: StaffMember = {
  staffNumber: "R1",
  name: "鄧詠詩",
  post: "病歷記錄主任",
  role: "records-officer",
  wardId: null,
  wardName: null,
};

let ward: TestWard;
let asOfficer: () => Context;
beforeEach(async () => {
  ward = await openTestWard();
  await makeAccounts(ward);
  const account = { staffNumber: "R2", role: "records-officer" as const, name: "梁主任", post: "主任", pin: PIN };
  granted(await createAccount(ward.asNurse(), { kind: "system" }, account));
  const { services } = ward;
  const visitor = { address: "test", staff: { ...OFFICER, sessionToken: "" } };
  asOfficer = () => ({ services, visitor, now: new Date() });
});

const input = (more: object = {}) => ({
  reason: "retention-over",
  isUnderstood: true,
  second: { staffNumber: "R2", secret: PIN },
  ...more,
});

test("two people erase a record: nothing of the patient is left on disk, the tombstone says who and why", async () => {
  const consentId = await signedConsent(ward, "H7654321");
  const other = await signedConsent(ward, "H1112223");
  const needles = ["H7654321", "EH7654321"].flatMap(inEveryEncoding).concat(await ownPieces(consentId, other));
  expect(found(needles)).not.toEqual([]);
  granted(await eraseConsent(asOfficer(), consentId, input()));
  const { erasure } = granted(await viewErasure(asOfficer(), consentId));
  expect(erasure).toMatchObject({
    by: { name: "鄧詠詩" },
    tombstone: { reason: "retention-over", secondStaff: { staffNumber: "R2" } },
  });
  expect(codeOf(await openRecord(asOfficer(), { consentId, purpose: "audit" }))).toBe("record-erased");
  expect(granted(await openRecord(asOfficer(), { consentId: other, purpose: "audit" })).integrity).toBe("intact");
  expect(codeOf(await eraseConsent(asOfficer(), consentId, input()))).toBe("record-erased");
  expect(found(needles)).toEqual([]);
  expect(await ward.services.store.prisma.documentPrefix.count()).toBe(1);
});

function inEveryEncoding(word: string): Buffer[] {
  return [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le"), Buffer.from(word, "utf16le").swap16()];
}

/** A document is compressed and no word stands in it: pieces of what it does not share with another, a row a file. */
async function ownPieces(consentId: string, other: string): Promise<Buffer[]> {
  const [own, others] = await Promise.all([consentId, other].map(tailOf));
  const pieces = Array.from({ length: Math.floor((own?.length ?? 0) / 512) }, (_, n) =>
    Buffer.from(own?.subarray(n * 512, n * 512 + 32) ?? []),
  );
  const distinct = pieces.filter((piece) => !others?.includes(piece));
  expect(distinct).not.toEqual([]);
  return distinct;
}

async function tailOf(consentId: string): Promise<Buffer> {
  const { bytes, prefixSha256 } = await ward.services.store.prisma.document.findFirstOrThrow({ where: { consentId } });
  expect(prefixSha256).not.toBeNull();
  return Buffer.from(bytes);
}

/** Which of these stand in any file of the data folder. */
function found(needles: Buffer[]): string[] {
  const files = readdirSync(ward.dataDir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const contents = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
  return needles.filter((needle) => contents.some((bytes) => bytes.includes(needle))).map(String);
}

test.each([
  ["the officer alone", { second: { staffNumber: "r1", secret: PIN } }, "second-staff-same"],
  ["a wrong PIN", { second: { staffNumber: "R2", secret: "111111" } }, "wrong-pin"],
  ["a nurse as the second", { second: { staffNumber: "N1", secret: PIN } }, "not-permitted"],
  ["no reason from the list", { reason: "陳大文 asked" }, "input-invalid"],
  ["no word that it is understood", { isUnderstood: false }, "input-invalid"],
])("%s does not erase", async (_name, more, code) => {
  const consentId = await signedConsent(ward);
  expect(codeOf(await eraseConsent(asOfficer(), consentId, input(more)))).toBe(code);
  granted(await openRecord(asOfficer(), { consentId, purpose: "audit" }));
});

test("a nurse does not erase, and nobody erases a draft or what is not there", async () => {
  const consentId = await checkedDraft(ward);
  expect(codeOf(await eraseConsent(ward.asNurse(), consentId, input()))).toBe("not-permitted");
  expect(codeOf(await eraseConsent(asOfficer(), consentId, input()))).toBe("wrong-state");
  expect(codeOf(await eraseConsent(asOfficer(), "nowhere", input()))).toBe("consent-not-found");
});
