import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { leafHash } from "../../../lib/log/leaf-hash.ts";

const ENTRY = {
  position: 7,
  stream: "consent",
  streamId: "c1",
  revision: 2,
  type: "section-read",
  version: 1,
  actor: { kind: "system" },
  at: "2026-11-23T02:00:00.000Z",
  data: { sectionId: "a" },
};
const SALT = new Uint8Array(32).fill(9);

test("is SHA-256 over 0x00, the salt and the canonical entry", () => {
  const canonical =
    '{"actor":{"kind":"system"},"at":"2026-11-23T02:00:00.000Z","data":{"sectionId":"a"},"position":7,"revision":2,"stream":"consent","streamId":"c1","type":"section-read","version":1}';
  const expected = createHash("sha256")
    .update(Buffer.concat([Buffer.from([0]), SALT, Buffer.from(canonical)]))
    .digest("hex");
  expect(leafHash(SALT, ENTRY)).toBe(expected);
  expect(leafHash(SALT, { ...ENTRY, leafHash: "not part of it" } as typeof ENTRY)).toBe(expected);
});

test.each([
  ["position", 8],
  ["stream", "staff"],
  ["streamId", "c2"],
  ["revision", 3],
  ["type", "signed"],
  ["version", 2],
  ["actor", { kind: "patient" }],
  ["at", "2026-11-23T02:00:00.001Z"],
  ["data", { sectionId: "b" }],
])("changes with %s", (field, value) => {
  expect(leafHash(SALT, { ...ENTRY, [field]: value })).not.toBe(leafHash(SALT, ENTRY));
});

test("changes with the salt, and takes no short one", () => {
  expect(leafHash(new Uint8Array(32).fill(8), ENTRY)).not.toBe(leafHash(SALT, ENTRY));
  expect(() => leafHash(new Uint8Array(31), ENTRY)).toThrow("32 bytes");
});
