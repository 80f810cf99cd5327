import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sealSubmission, sha256Hex } from "../../../components/tablet/seal-submission.ts";
import { isReceipt } from "../../../components/tablet/verify-receipt.ts";
import { canonicalJson } from "../../../lib/log/canonical.ts";
import { loadTabletKeys } from "../../../lib/session/tablet-keys.ts";
import { canonicalSubmission, type DrawnSubmission } from "../../../lib/signature/canonical-submission.ts";

const folder = () => mkdtempSync(join(tmpdir(), "keys-"));
const keys = loadTabletKeys(folder());
const strangers = loadTabletKeys(folder());

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const stroke = fc.array(fc.record({ t: fc.nat(), x: fraction, y: fraction }), { minLength: 1, maxLength: 20 });
const drawn: fc.Arbitrary<DrawnSubmission> = fc.record(
  {
    submissionId: fc.uuid(),
    method: fc.constantFrom("hand", "mark", "thumbprint"),
    ink: fc.record({ strokes: fc.array(stroke, { maxLength: 5 }) }),
    isShortAffirmed: fc.constant(true as const),
  },
  { requiredKeys: ["submissionId", "method", "ink"] },
);

test("the tablet hashes the very text that the server hashes", () => {
  fc.assert(fc.property(drawn, (one) => void expect(canonicalSubmission(one)).toBe(canonicalJson(one))));
});

test("what the tablet seals the server opens, and nobody else", async () => {
  await fc.assert(
    fc.asyncProperty(drawn, fc.option(fc.string(), { nil: undefined }), async (one, identifiedAt) => {
      const canonical = canonicalSubmission(one);
      const sealed = await sealSubmission({ submissionId: one.submissionId, canonical, identifiedAt }, keys.public);
      expect(keys.unseal(sealed)).toEqual({
        body: JSON.parse(canonical),
        ...(identifiedAt === undefined ? {} : { identifiedAt }),
      });
      expect(strangers.unseal(sealed)).toBeUndefined();
      expect(strangers.unseal({ ...sealed, keyId: strangers.public.sealingId })).toBeUndefined();
      expect(JSON.stringify(sealed)).not.toContain('"x"');
    }),
    { numRuns: 30 },
  );
});

test("an envelope that was changed anywhere does not open", async () => {
  const sealed = await sealSubmission({ submissionId: "id", canonical: '{"submissionId":"id"}' }, keys.public);
  const flip = (text: string, at: number) => text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
  for (const part of ["ephemeralKey", "iv", "ciphertext"] as const) {
    // The last character may hold bits that no byte takes.
    for (let at = 0; at < sealed[part].length - 1; at += 1) {
      expect(keys.unseal({ ...sealed, [part]: flip(sealed[part], at) }), `${part} ${at}`).toBeUndefined();
    }
    expect(keys.unseal({ ...sealed, [part]: "" }), part).toBeUndefined();
  }
  expect(keys.unseal({ ...sealed, submissionId: "another" })).toBeUndefined();
});

test("a receipt is the server's own word about this submission, or none", async () => {
  const facts = {
    submissionId: "id",
    bodySha256: await sha256Hex("body"),
    reference: "L26-1126-0001",
    signedAt: "2026-11-26T00:00:00.000Z",
    isComplete: true,
  };
  const receipt = { ...facts, proof: keys.signReceipt(facts) };
  const sent = { submissionId: facts.submissionId, bodySha256: facts.bodySha256 };
  expect(await isReceipt(receipt, sent, keys.public.receipt)).toBe(true);
  const lies: unknown[] = [
    null,
    {},
    facts,
    { ...receipt, proof: strangers.signReceipt(facts) },
    { ...receipt, proof: "" },
    { ...receipt, isComplete: false },
    { ...receipt, reference: "L26-1126-0002" },
    { ...receipt, signedAt: "2026-11-26T00:00:01.000Z" },
    { ...receipt, submissionId: "another" },
    { ...receipt, bodySha256: await sha256Hex("another") },
  ];
  for (const lie of lies) expect(await isReceipt(lie, sent, keys.public.receipt)).toBe(false);
  expect(await isReceipt(receipt, { ...sent, submissionId: "another" }, keys.public.receipt)).toBe(false);
  expect(await isReceipt(receipt, { ...sent, bodySha256: await sha256Hex("another") }, keys.public.receipt)).toBe(
    false,
  );
  expect(await isReceipt(receipt, sent, strangers.public.receipt)).toBe(false);
});

test("the keys outlive a restart, are the owner's alone, and no two turns share the key of their ink", () => {
  const dataDir = folder();
  const first = loadTabletKeys(dataDir);
  const second = loadTabletKeys(dataDir);
  expect(second.public).toEqual(first.public);
  expect(second.draftKey("h", "t")).toBe(first.draftKey("h", "t"));
  const own = new Set([first.draftKey("h", "t"), first.draftKey("h", "u"), first.draftKey("g", "t")]);
  expect(own.add(strangers.draftKey("h", "t")).size).toBe(4);
  const files = readdirSync(join(dataDir, "secrets"));
  expect(files.sort()).toEqual(["draft-ink-secret", "receipt-key.pem", "submission-key.pem"]);
  for (const file of files) expect(statSync(join(dataDir, "secrets", file)).mode & 0o777).toBe(0o600);
});
