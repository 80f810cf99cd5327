import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameName } from "../../../lib/name/same-name.ts";

const patient = { nameLatin: "CHAN, Tai Man", nameChinese: "陳大文" };

test.each([
  "CHAN, Tai Man",
  "chan tai man",
  "Tai Man CHAN",
  "CHAN TAI-MAN",
  "ＣＨＡＮ　Ｔａｉ　Ｍａｎ",
  "陳大文",
  "陳 大文",
  "CHAN, Tai Man 陳大文",
  "陈大文",
])("%s is this patient's name", (name) => {
  expect(isSameName(name, patient)).toBe(true);
});

test.each(["", " ", "—", "CHAN", "陳", "CHAN, Tai Mau", "陳大武", "大文陳", "WONG, Tai Man"])("%j is not", (name) => {
  expect(isSameName(name, patient)).toBe(false);
});

test("no name is nobody's, also where the label leaves a part empty", () => {
  expect(isSameName("", { nameLatin: "", nameChinese: "" })).toBe(false);
  expect(isSameName("陳大文", { nameLatin: "", nameChinese: "陳大文" })).toBe(true);
  expect(isSameName("CHAN", { nameLatin: "", nameChinese: "陳大文" })).toBe(false);
});

test("the order of Latin words, their case and their spaces never matter", () => {
  const word = fc.stringMatching(/^[A-Za-z]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.boolean(), (words, upper) => {
      const nameLatin = words.join(" ");
      const turned = words.toReversed().join("   ");
      expect(isSameName(upper ? turned.toUpperCase() : turned, { nameLatin, nameChinese: "" })).toBe(true);
    }),
    { numRuns: 500, seed: 4 },
  );
});
