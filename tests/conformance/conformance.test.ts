import { beforeAll, expect, test } from "vitest";
import { describeWith } from "../describe-with.ts";
import { testFonts } from "../lib/pdf/test-fonts.ts";
import { REAL_LEAFLET } from "../lib/pdf/test-leaflets.ts";
import { PLANTED_FAULTS, planted } from "./planted-faults.ts";
import { sampleDocuments } from "./sample-documents.ts";
import { type Verdict, validatePdfs } from "./validate-pdfs.ts";

const JAVA_MS = 600_000;
const WRITTEN_ANEW = "written anew, without a fault";

describeWith(["java"], "by veraPDF", () => {
  let verdicts: Verdict[];
  beforeAll(async () => {
    const good = sampleDocuments(REAL_LEAFLET, await testFonts(), { count: 22, seed: 20261125 });
    const [sample = new Uint8Array()] = good.values();
    const files = new Map([...good, [WRITTEN_ANEW, await planted(sample)]]);
    for (const [what, { plant }] of Object.entries(PLANTED_FAULTS)) files.set(what, await planted(sample, plant));
    verdicts = await validatePdfs(files);
  }, JAVA_MS);

  test("twenty-two documents of every kind are PDF/A-3a and PDF/UA-1, and so is one that is written anew", () => {
    const known = verdicts.filter(({ name }) => !Object.hasOwn(PLANTED_FAULTS, name));
    expect(known).toHaveLength(46);
    for (const { name, profile, failures } of known) expect(failures, `${name}, ${profile}`).toEqual([]);
  });

  test.each(Object.entries(PLANTED_FAULTS))("%s is found", (what, { rule }) => {
    const failures = verdicts.filter(({ name }) => name === what).flatMap((verdict) => verdict.failures);
    expect(failures.map((failure) => failure.rule)).toContain(rule);
  });
});
