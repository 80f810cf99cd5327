import fc from "fast-check";
import { expect, test } from "vitest";
import { parseScan } from "../../../lib/label/parse-scan.ts";
import { splitName } from "../../../lib/label/split-name.ts";

const CHAN = { nameLatin: "CHAN TAI MAN", nameChinese: "陳大文", hospitalNo: "H2604817", episodeNo: "E26091277" };

test.each(["|", "^", "\n", "\r\n"])("a whole label with %j between its fields", (between) => {
  expect(parseScan(["CHAN TAI MAN 陳大文", "H2604817", "E26091277"].join(between))).toEqual({
    kind: "label",
    label: CHAN,
  });
});

test.each([
  ["nothing", ""],
  ["half a label", "CHAN TAI MAN|H2604817"],
  ["a blank number", "CHAN TAI MAN||E26091277"],
  ["more fields than a label has", "CHAN|H1234|E1234|1956-02-01"],
  ["a long QR code", "x".repeat(4096)],
  ["a web address", "https://example.org/?a=1"],
  ["binary", "\u0000\u0001\u0002"],
])("%s is unreadable, never guessed at", (_name, text) => {
  expect(parseScan(text)).toEqual({ kind: "unreadable" });
});

test("a 1-D code carries one number alone", () => {
  expect(parseScan(" H2604817 ")).toEqual({ kind: "number", number: "H2604817" });
});

test.each([
  ["CHAN Tai Man 陳大文", "CHAN Tai Man", "陳大文"],
  ["陳𨋢𠝹 㗎 CHAN Tai Man", "CHAN Tai Man", "陳𨋢𠝹 㗎"],
  ["陳大文", "", "陳大文"],
  ["O'BRIEN, Síle", "O'BRIEN, Síle", ""],
])("%s is split by script", (name, nameLatin, nameChinese) => {
  expect(splitName(name)).toEqual({ nameLatin, nameChinese });
});

test("no text makes the parser throw, and no character of a name is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
      parseScan(text);
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("陳", "大", "𠝹", "A", "b", " ", ",", "-") }), (name) => {
      const { nameLatin, nameChinese } = splitName(name);
      const strip = (text: string) => [...text.replaceAll(" ", "")].sort().join("");
      expect(strip(nameLatin + nameChinese)).toBe(strip(name));
    }),
    { numRuns: 2000 },
  );
});
