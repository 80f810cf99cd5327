import { expect, test } from "vitest";
import { type FlowBlock, flow } from "../../../lib/pdf/flow.ts";
import type { PageItem } from "../../../lib/pdf/page.ts";

/** A block of rows 10 high, each of which draws a rule of the block's number. */
function block(number: number, rows: number, withNext = false): FlowBlock {
  const draw = (top: number): PageItem[] => [{ kind: "rule", x1: number, x2: 0, y: top, width: 0, colour: "#000000" }];
  return { before: 0, withNext, rows: Array.from({ length: rows }, () => ({ height: 10, draw })) };
}

function numbers(pages: PageItem[][]): number[][] {
  return pages.map((page) => page.flatMap((item) => (item.kind === "rule" ? [item.x1] : [])));
}

test("a heading goes with what it heads", () => {
  const blocks = [block(1, 4), block(2, 1, true), block(3, 2)];
  expect(numbers(flow([{ kept: false, blocks }], 0, 60))).toEqual([
    [1, 1, 1, 1],
    [2, 3, 3],
  ]);
});

test("a kept group moves as a whole, and one that no page can hold is cut", () => {
  const kept = { kept: true, blocks: [block(2, 1), block(3, 2)] };
  expect(numbers(flow([{ kept: false, blocks: [block(1, 4)] }, kept], 0, 60))).toEqual([
    [1, 1, 1, 1],
    [2, 3, 3],
  ]);
  expect(numbers(flow([{ kept: true, blocks: [block(1, 8)] }], 0, 60))).toEqual([
    [1, 1, 1, 1, 1, 1],
    [1, 1],
  ]);
});
