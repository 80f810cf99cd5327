import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakLines, withoutOrphan } from "../../../lib/pdf/break-lines.ts";
import { CLOSING, OPENING } from "./line-faults.ts";

type Cell = { text: string; width: number };
const cell = (text: string): Cell => ({ text, width: /^[ -~]$/u.test(text) ? 0.55 : 1 });
const cells = (text: string) => [...text].map(cell);
const join = (line: Cell[] | undefined) => (line ?? []).map(({ text }) => text).join("");
const visibleWidth = (line: Cell[]) =>
  cells(join(line).replace(/(?:(?![\u00A0\u202F])\p{Zs})+$/u, "")).reduce((sum, { width }) => sum + width, 0);

const han = fc.constantFrom(..."神經根管注射是在脊椎旁邊的出口位置");
const word = fc.stringMatching(/^[A-Za-z0-9]{1,8}$|^[０-９]{1,4}$/u);
const closing = fc.constantFrom(...CLOSING);
const opening = fc.constantFrom(...OPENING);
/** Prose: at most two closing or opening marks in a row, words of at most eight letters. */
const prose = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: han },
      word,
      fc.tuple(han, closing).map((pair) => pair.join("")),
      fc.tuple(opening, han).map((pair) => pair.join("")),
      fc.constant(" "),
    ),
    { maxLength: 120, size: "max" },
  )
  .map((parts) => parts.join(""));
const measure = fc.integer({ min: 20, max: 45 });

describe("broken lines", () => {
  test("joined give the text back, and none is wider than the measure", () => {
    fc.assert(
      fc.property(
        fc.oneof(prose, fc.string({ unit: "grapheme", maxLength: 200 })),
        fc.integer({ min: 2, max: 45 }),
        (text, width) => {
          const lines = withoutOrphan(breakLines(cells(text), width, width - 0.5), 2.5, width - 0.5);
          expect(lines.map(join).join("")).toBe(text);
          for (const line of lines) expect(visibleWidth(line)).toBeLessThanOrEqual(width + 1e-6);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("begin with no closing mark and end with no opening one", () => {
    fc.assert(
      fc.property(prose, measure, (text, width) => {
        const lines = withoutOrphan(breakLines(cells(text), width), 2.5, width).map(join);
        for (const line of lines.slice(1)) expect(CLOSING).not.toContain([...line][0]);
        for (const line of lines.slice(0, -1)) expect(OPENING).not.toContain([...line.trimEnd()].at(-1));
      }),
      { numRuns: 200 },
    );
  });

  test("cut no Latin word and no number", () => {
    fc.assert(
      fc.property(prose, measure, (text, width) => {
        const lines = withoutOrphan(breakLines(cells(text), width), 2.5, width).map(join);
        for (const [index, line] of lines.slice(1).entries()) {
          const joint = `${lines[index]?.at(-1)}${line.at(0)}`;
          expect(/^(?:[A-Za-z0-9]{2}|[０-９]{2})$/u.test(joint), joint).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test("a word longer than the line is broken rather than cut off", () => {
  expect(breakLines(cells("W".repeat(25)), 5.5).map(join)).toEqual(["W".repeat(10), "W".repeat(10), "W".repeat(5)]);
});

test("where a stretch must be broken, no mark is alone", () => {
  expect(breakLines(cells(`${"a".repeat(10)}.`), 5.5).map(join)).toEqual(["a".repeat(9), "a."]);
  expect(breakLines(cells(`${"a".repeat(9)}(bc)`), 5.5).map(join)).toEqual(["a".repeat(9), "(bc)"]);
  expect(breakLines(cells("。。。。"), 2).map(join)).toEqual(["。。", "。。"]);
});

test("a last line of one character takes company from the line before", () => {
  expect(withoutOrphan(breakLines(cells("神經根管注射為頸部注射。"), 10), 3, 10).map(join)).toEqual([
    "神經根管注射為頸部",
    "注射。",
  ]);
});
