import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { afterEach, describe, expect, test } from "vitest";
import { importRules } from "./rules.ts";

async function violations(paths: string[]): Promise<string[]> {
  const result = await cruise(
    paths,
    { ...importRules.options, ruleSet: { forbidden: importRules.forbidden ?? [] }, validate: true },
    undefined,
    { tsConfig: extractTSConfig("tsconfig.json") },
  );
  const { summary } = result.output as ICruiseResult;
  return summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`);
}

test("nobody imports what the architecture forbids", async () => {
  expect(await violations(["app", "components", "lib", "prisma"])).toEqual([]);
}, 120_000);

const PLANTED: [rule: string, file: string, line: string][] = [
  ["core-stays-pure", "lib/consent/planted.ts", 'import { cookies } from "next/headers"; export const x = cookies;'],
  [
    "core-stays-pure",
    "lib/leaflet/planted.ts",
    'import type { Store } from "../store/store-types.ts"; export type X = Store;',
  ],
  ["core-without-io", "lib/pdf/planted.ts", 'import { readFileSync } from "node:fs"; export const x = readFileSync;'],
  [
    "label-alone",
    "lib/label/planted.ts",
    'import type { Leaflet } from "../leaflet/leaflet.ts"; export type X = Leaflet;',
  ],
  [
    "consent-below-pdf",
    "lib/consent/planted.ts",
    'import { missingGlyphs } from "../pdf/missing-glyphs.ts"; export const x = missingGlyphs;',
  ],
  [
    "app-never-touches-the-store",
    "app/planted.ts",
    'import { openStore } from "@/lib/store/open-store.ts"; export const x = openStore;',
  ],
  [
    "only-the-store-imports-prisma",
    "lib/use-cases/planted.ts",
    'import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3"; export const x = PrismaBetterSqlite3;',
  ],
  [
    "components-without-server",
    "components/bedside/planted.ts",
    'import { signConsent } from "@/lib/use-cases/sign-consent.ts"; export const x = signConsent;',
  ],
  [
    "surfaces-apart",
    "components/ward/planted.ts",
    'import { WelcomePage } from "@/components/bedside/welcome-page.tsx"; export const x = WelcomePage;',
  ],
  [
    "ui-without-domain",
    "components/ui/planted.ts",
    'import type { Consent } from "@/lib/consent/consent.ts"; export type X = Consent;',
  ],
  [
    "use-cases-below-app",
    "lib/use-cases/planted.ts",
    'import { redirect } from "next/navigation"; export const x = redirect;',
  ],
  [
    "shell-below-use-cases",
    "lib/session/planted.ts",
    'import { signIn } from "../use-cases/sign-in.ts"; export const x = signIn;',
  ],
];

describe("each planted violation is reported", () => {
  let planted: string | undefined;
  afterEach(() => {
    if (planted) rmSync(planted, { force: true });
  });

  test.each(PLANTED)(
    "%s in %s",
    async (rule, file, line) => {
      planted = file;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${line}\n`);
      expect((await violations([file])).map((found) => found.split(":")[0])).toContain(rule);
    },
    60_000,
  );
});
