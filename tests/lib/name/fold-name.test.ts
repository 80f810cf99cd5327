import fc from "fast-check";
import { expect, test } from "vitest";
import { foldName, nameGrams, queryGrams } from "../../../lib/name/fold-name.ts";
import { foldNumber } from "../../../lib/name/fold-number.ts";

const name = fc.string({ unit: fc.constantFrom(..."CHAN, taimánß Ⅷ陳大文吿衞𠮷\ue000・ガ김😀'%_") });

test.each([
  ["CHAN, Tai Man", "chan tai"],
  ["ＣＨＡＮ　大文", "Chan大文"],
  ["告", "吿"],
  ["約", "约"],
  ["溫", "温"],
  ["衞", "衛"],
  ["啟", "啓"],
  ["峯", "峰"],
  ["羣", "群"],
  ["裏", "裡"],
  ["綫", "線"],
  ["線", "线"],
  ["陳", "陈"],
  ["José", "JOSE"],
  ["O'Brien-Lee", "obrienlee"],
  ["Strauß", "STRAUSS"],
])("%s is found by %s", (stored, query) => {
  expect(foldName(stored)).toContain(foldName(query));
});

test("what is no part of a name folds to nothing", () => {
  expect(foldName(" '\"%_-.,・😀\u0000\ud800")).toBe("");
});

test("characters in Unicode's private use area and beyond the BMP stay", () => {
  expect([...foldName("\ue000𠮷")]).toEqual(["\ue000", "𠮷"]);
});

test("folding twice is folding once", () => {
  fc.assert(
    fc.property(fc.oneof(name, fc.string({ unit: "binary" })), (text) => {
      expect(foldName(foldName(text))).toBe(foldName(text));
    }),
    { numRuns: 500 },
  );
});

test("every part of a name folds to a part of the folded name, and has its grams there", () => {
  fc.assert(
    fc.property(name, fc.nat(30), fc.nat(30), (text, from, length) => {
      const part = foldName([...text].slice(from, from + length).join(""));
      const whole = foldName(text);
      expect(whole).toContain(part);
      expect(nameGrams(whole)).toEqual(expect.arrayContaining(queryGrams(part)));
    }),
  );
});

test("a long query asks for few grams", () => {
  expect(queryGrams(foldName("陳大文張小美".repeat(700))).length).toBeLessThan(12);
  expect(queryGrams("")).toEqual([]);
  expect(queryGrams("陳")).toEqual(["陳"]);
  expect(queryGrams("大文")).toEqual(["大文"]);
});

test("numbers are compared without case, width and spaces", () => {
  expect(foldNumber("ａ１２３ 456(7)")).toBe("A123456(7)");
});
