import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { secretFromDataFolder } from "../../../lib/session/secrets.ts";
import { loadTabletKeys } from "../../../lib/session/tablet-keys.ts";
import { temporaryFolder } from "../store/temporary.ts";

test("a secret is made once, for its owner alone", () => {
  const dataDir = temporaryFolder();
  const secret = secretFromDataFolder(dataDir, "auth-secret");
  expect(secretFromDataFolder(dataDir, "auth-secret")).toBe(secret);
  const file = join(dataDir, "secrets", "auth-secret");
  expect(readFileSync(file, "utf8")).toBe(secret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.each(["", "\n"])("an empty one (%j) is refused and named", (text) => {
  const dataDir = temporaryFolder();
  mkdirSync(join(dataDir, "secrets"), { mode: 0o700 });
  writeFileSync(join(dataDir, "secrets", "auth-secret"), text);
  const read = () => secretFromDataFolder(dataDir, "auth-secret");
  expect(read).toThrow(expect.objectContaining({ code: "secret-unusable" }));
  expect(read).toThrow("auth-secret is empty");
});

test("a key that was cut short is refused and named", () => {
  const dataDir = temporaryFolder();
  loadTabletKeys(dataDir);
  const file = join(dataDir, "secrets", "receipt-key.pem");
  writeFileSync(file, readFileSync(file, "utf8").slice(0, 80));
  expect(() => loadTabletKeys(dataDir)).toThrow(expect.objectContaining({ code: "secret-unusable" }));
  expect(() => loadTabletKeys(dataDir)).toThrow("receipt-key.pem is no private key");
});
