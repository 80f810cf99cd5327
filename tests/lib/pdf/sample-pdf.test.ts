import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { makeSamplePdf } from "../../../lib/cli/sample-pdf.ts";
import { blankChars, extractWithMupdf } from "./extract-text.ts";

const folder = mkdtempSync(join(tmpdir(), "sample-pdf-"));
const out = join(folder, "sample.pdf");
const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
afterEach(() => void stderr.mockClear());
afterAll(() => rmSync(folder, { recursive: true }));

test("the command writes a signed and completed record for the name given", async () => {
  expect(
    await makeSamplePdf([
      "--out",
      out,
      "--name",
      "陳𨋢𠝹 㗎 CHAN Tai Man",
      "--hospital-no",
      "H1",
      "--episode-no",
      "E2",
    ]),
  ).toBe(0);
  const bytes = new Uint8Array(readFileSync(out));
  const pages = await extractWithMupdf(bytes);
  for (const page of pages) expect(page).toContain("CHAN Tai Man 陳𨋢𠝹 㗎");
  expect(pages.join("\n")).toContain("我看着病人本人簽署；病人的問題已獲解答");
  expect(blankChars(bytes).flat()).toEqual([]);
  expect(stderr).not.toHaveBeenCalled();
});

test("everyone who may sign does so in the sample of that name", async () => {
  expect(await makeSamplePdf(["--out", out, "--signatories", "everyone"])).toBe(0);
  const text = (await extractWithMupdf(new Uint8Array(readFileSync(out)))).join("\n");
  for (const role of ["家長／監護人", "傳譯員", "見證人", "醫生"]) expect(text).toContain(role);
  expect(text.split("親筆簽署").length - 1).toBe(5);
});

test.each([
  ["no file to write", []],
  ["a path that cannot be written", ["--out", join(folder, "none", "x.pdf")]],
  ["an empty hospital number", ["--out", out, "--hospital-no", " "]],
  ["an empty episode number", ["--out", out, "--episode-no", ""]],
  ["an empty name", ["--out", out, "--name", ""]],
  ["101 Latin letters", ["--out", out, "--name", "W".repeat(101)]],
  ["31 Chinese characters", ["--out", out, "--name", "龘".repeat(31)]],
  ["an unknown combination", ["--out", out, "--signatories", "toString"]],
  ["an unknown option", ["--out", out, "--patient", "x"]],
])("%s: one line on stderr and exit code 1", async (_what, args) => {
  expect(await makeSamplePdf(args)).toBe(1);
  expect(stderr.mock.calls.map(([text]) => text).join("")).toMatch(/^sample-pdf: [^\n]+\n$/u);
});
