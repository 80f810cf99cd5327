import type { Page, PageItem } from "./page.ts";

/** What is never cut: one line of text, or one row of a table. */
export type Row = { height: number; draw(top: number): PageItem[] };

/** Rows under each other. `before` is left out at the top of a page; `withNext` keeps a heading with what it heads. */
export type FlowBlock = { before: number; rows: Row[]; withNext?: boolean };

export type FlowGroup = { kept: boolean; blocks: FlowBlock[] };

/** Fills pages between `top` and `bottom`. A block, or a kept group, is cut only when a whole page cannot hold it. */
export function flow(groups: readonly FlowGroup[], top: number, bottom: number): Page[] {
  return fill(undefined, groups, top, bottom).pages;
}

/** Pages that are filled down to `y` on the last one. */
export type Filled = { pages: Page[]; y: number };

/** As `flow`, after what is there already. */
export function fill(from: Filled | undefined, groups: readonly FlowGroup[], top: number, bottom: number): Filled {
  const pages: Page[] = from ? from.pages.map((page) => [...page]) : [[]];
  let y = from?.y ?? top;
  const makeRoom = (height: number) => {
    if (y === top || y + height <= bottom) return;
    pages.push([]);
    y = top;
  };
  const placeRow = (row: Row) => {
    makeRoom(row.height);
    pages.at(-1)?.push(...row.draw(y));
    y += row.height;
  };
  const place = (blocks: readonly FlowBlock[]) => {
    makeRoom(heightOf(blocks));
    for (const block of blocks) {
      if (y > top) y += block.before;
      block.rows.forEach(placeRow);
    }
  };
  for (const { kept, blocks } of withHeadings(groups)) {
    if (kept && heightOf(blocks) <= bottom - top) place(blocks);
    else chunks(blocks).forEach(place);
  }
  return { pages, y };
}

/** The headings that a group ends with go to the next, which they head. */
function withHeadings(groups: readonly FlowGroup[]): FlowGroup[] {
  let headings: FlowBlock[] = [];
  return groups.map(({ kept, blocks }, index) => {
    const all = [...headings, ...blocks];
    const end = index === groups.length - 1 ? all.length : all.findLastIndex((block) => !block.withNext) + 1;
    headings = all.slice(end);
    return { kept, blocks: all.slice(0, end) };
  });
}

function heightOf(blocks: readonly FlowBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.before + block.rows.reduce((rows, row) => rows + row.height, 0), 0);
}

function chunks(blocks: readonly FlowBlock[]): FlowBlock[][] {
  const found: FlowBlock[][] = [];
  let open: FlowBlock[] = [];
  for (const block of blocks) {
    open.push(block);
    if (block.withNext) continue;
    found.push(open);
    open = [];
  }
  return open.length > 0 ? [...found, open] : found;
}
