import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Canonical, canonicalJson } from "../../../lib/log/canonical.ts";

// The sample of RFC 8785, 3.2.2 and 3.2.3.
test("the example of RFC 8785 comes out as printed there", () => {
  const value: unknown = JSON.parse(
    String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
  );
  expect(canonicalJson(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test("keys are ordered by UTF-16 code units, as RFC 8785 3.2.3 has it", () => {
  const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
  const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
  expect(Object.keys(JSON.parse(text) as object)).toEqual([
    "1",
    "\r",
    "\u0080",
    "\u00f6",
    "\u20ac",
    "\ud83d\ude00",
    "\ufb33",
  ]);
});

test("reads back as what it was, and has one form whatever the order of keys", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(canonicalJson(reversed(value))).toBe(text);
    }),
  );
});

test("the library of the RFC's authors writes the same", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "grapheme", maxDepth: 4 }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
    { numRuns: 1000 },
  );
});

test("a list of rows of numbers, as a signature's points are, has the same form", () => {
  const key = fc.oneof(fc.constantFrom("t", "x", "y", "2", "10", "\n", "é"), fc.string({ unit: "grapheme" }));
  const rows = fc.array(
    fc.dictionary(key, fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))),
  );
  fc.assert(
    fc.property(rows, (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
    { numRuns: 1000 },
  );
});

test("a value in its one form already is taken as it stands", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson({ b: [new Canonical(value)], a: 1 })).toBe(canonicalJson({ b: [value], a: 1 }));
    }),
  );
});

test("a field without a value is left out", () => {
  expect(canonicalJson({ b: undefined, a: { c: undefined } })).toBe('{"a":{}}');
});

test.each([
  ["undefined", undefined],
  ["undefined in a list", [1, undefined]],
  ["a date, which has more than one form", { at: new Date(0) }],
  ["a function", { run: () => 1 }],
  ["a number that JSON lacks", { n: 1n }],
  ["not a number", { n: Number.NaN }],
  ["not a number, in a list of rows", [{ x: 1 }, { x: Number.NaN }]],
  ["an infinity", [Number.POSITIVE_INFINITY]],
  ["the first half of a pair", "a\ud83d"],
  ["the second half of a pair, in a key", { "\ude00": 1 }],
])("refuses %s", (_name, value) => {
  expect(() => canonicalJson(value)).toThrow();
});

test("a backslash before the letters of an escape is text like any other", () => {
  expect(canonicalJson("\\ud83d")).toBe(String.raw`"\\ud83d"`);
  expect(() => canonicalJson("\\\ud83d")).toThrow();
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
