import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const CORE = ["leaflet", "consent", "signature", "label", "name", "log", "pdf"];
const IMPURE = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\brandom(UUID|Bytes)\(/;

test("the core reads no clock, no chance and no environment", () => {
  const found = CORE.flatMap((folder) =>
    readdirSync(join("lib", folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join("lib", folder, name)),
  ).filter((file) => IMPURE.test(readFileSync(file, "utf8")));
  expect(found).toEqual([]);
});
