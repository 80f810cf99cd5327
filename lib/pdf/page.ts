import type { FaceName } from "./fonts.ts";
import type { Tag } from "./tag.ts";
import type { Glyph } from "./typeface.ts";

/** Positions are in points from the top left corner of an A4 page, y downwards. */
export const PAGE_WIDTH = 595.276;
export const PAGE_HEIGHT = 841.89;
export const MM = 72 / 25.4;

export type Colour = `#${string}`;

/** Glyphs of one face that follow each other without a gap. `english`: to be read out as English. */
export type TextRun = { face: FaceName; glyphs: readonly Glyph[]; english: boolean };

/** An item without a tag is not read out. `repeated` says of what each page has again in which margin it stands. */
export type PageItem = Shape & { tag?: Tag; repeated?: "Header" | "Footer" };

type Shape =
  | { kind: "text"; x: number; baseline: number; size: number; colour: Colour; runs: TextRun[] }
  | { kind: "rule"; x1: number; x2: number; y: number; width: number; colour: Colour }
  | {
      kind: "box";
      x: number;
      y: number;
      width: number;
      height: number;
      radius: number;
      fill?: Colour;
      stroke?: { width: number; colour: Colour };
    }
  | { kind: "ink"; drawing: Drawing; x: number; y: number; scale: number }
  /** Square modules, row by row; `cell` is the side of one. */
  | { kind: "code"; x: number; y: number; cell: number; rows: boolean[][] };

/** Pen strokes from their own top left corner; `x`, `y` and `scale` of an item say where it stands on a page. */
export type Drawing = { width: number; height: number; pieces: InkPiece[] };

/** The same once more, where it is not to be read out again. */
export function repeated(items: readonly PageItem[]): PageItem[] {
  return items.map(({ tag: _read, ...item }) => ({ ...item, repeated: "Header" }));
}

/** One Bézier piece of a pen stroke with its own width, or a dot when it has no end. */
export type InkPiece = { width: number; from: Spot; curve?: [Spot, Spot, Spot] };
export type Spot = { x: number; y: number };

export type Page = PageItem[];

export const COLOURS = {
  ink: "#16191D",
  secondInk: "#4A5058",
  hairline: "#D9D5CB",
  ground: "#F5F3EE",
  edge: "#6B727B",
  pen: "#0B2A6B",
} as const satisfies Record<string, Colour>;
