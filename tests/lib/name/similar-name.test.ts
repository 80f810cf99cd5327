import fc from "fast-check";
import { expect, test } from "vitest";
import { isSimilarName } from "../../../lib/name/similar-name.ts";

const latin = (nameLatin: string) => ({ nameLatin, nameChinese: "" });
const chinese = (nameChinese: string) => ({ nameLatin: "", nameChinese });

test.each([
  ["CHAN, Tai Man", "CHAN, Tai Man"],
  ["CHAN, Tai Man", "Chan, Tai Ming"],
  ["CHAN, Tai Man", "CHAN Tai Min"],
  ["LEE, Ka Yan", "LEE, Ka Yin"],
  ["HO, A", "HO, B"],
])("%s and %s are warned of", (one, other) => {
  expect(isSimilarName(latin(one), latin(other))).toBe(true);
});

test.each([
  ["CHAN, Tai Man", "WONG, Tai Man"],
  ["CHAN, Tai Man", "CHAN, Siu Lung"],
  ["LEE, Ka Yan", "LEE, Wing Hong"],
])("%s and %s are not", (one, other) => {
  expect(isSimilarName(latin(one), latin(other))).toBe(false);
});

test("Chinese names: the same surname and a character of the given name", () => {
  expect(isSimilarName(chinese("陳大文"), chinese("陳文大"))).toBe(true);
  expect(isSimilarName(chinese("陳大文"), chinese("陈大明"))).toBe(true);
  expect(isSimilarName(chinese("陳大文"), chinese("李大文"))).toBe(false);
  expect(isSimilarName(chinese("陳大文"), chinese("陳小明"))).toBe(false);
  expect(isSimilarName(chinese("陳"), chinese("陳"))).toBe(false);
});

test("either script is enough, and a part that is left empty is like nothing", () => {
  expect(isSimilarName({ nameLatin: "CHAN, A", nameChinese: "陳大文" }, chinese("陳大明"))).toBe(true);
  expect(isSimilarName(latin("CHAN, Tai Man"), chinese("陳大文"))).toBe(false);
  expect(isSimilarName(latin(""), latin(""))).toBe(false);
});

test("one is like the other exactly when the other is like the one", () => {
  const surname = fc.constantFrom("CHAN", "WONG", "LEE", "");
  const given = fc.stringMatching(/^[A-D]{0,5}$/);
  const name = fc.record({
    nameLatin: fc.tuple(surname, given).map(([family, own]) => `${family}, ${own}`),
    nameChinese: fc.stringMatching(/^[陳李大小文明]{0,4}$/u),
  });
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(isSimilarName(one, other)).toBe(isSimilarName(other, one));
    }),
    { numRuns: 1000, seed: 5 },
  );
});
