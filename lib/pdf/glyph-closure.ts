import type { Face } from "harfbuzzjs";

const ARGUMENTS_ARE_WORDS = 0x1;
const HAS_SCALE = 0x8;
const MORE_COMPONENTS = 0x20;
const HAS_XY_SCALE = 0x40;
const HAS_2X2 = 0x80;

/**
 * These glyphs, `.notdef` and every glyph that they are composed of, in ascending order: the order in
 * which harfbuzz numbers the glyphs of a subset. Source: OpenType 1.9, `glyf` and `loca`.
 */
export function glyphClosure(face: Face, glyphIds: readonly number[]): number[] {
  const glyf = face.referenceTable("glyf");
  const loca = face.referenceTable("loca");
  const head = face.referenceTable("head");
  if (!glyf || !loca || !head) throw new Error("A font without TrueType outlines cannot be embedded");
  const offsetOf = glyphOffsets(loca, view(head).getInt16(50) === 1);
  const outlines = view(glyf);
  const found = new Set([0, ...glyphIds]);
  // A set that grows while it is walked is walked to its end.
  for (const id of found) {
    if (offsetOf(id + 1) > offsetOf(id)) for (const part of components(outlines, offsetOf(id))) found.add(part);
  }
  return [...found].sort((a, b) => a - b);
}

function view(table: Uint8Array): DataView {
  return new DataView(table.buffer, table.byteOffset, table.byteLength);
}

function glyphOffsets(loca: Uint8Array, long: boolean): (id: number) => number {
  const offsets = view(loca);
  return long ? (id) => offsets.getUint32(id * 4) : (id) => offsets.getUint16(id * 2) * 2;
}

function components(outlines: DataView, start: number): number[] {
  if (outlines.getInt16(start) >= 0) return [];
  const parts: number[] = [];
  let at = start + 10;
  for (;;) {
    const flags = outlines.getUint16(at);
    parts.push(outlines.getUint16(at + 2));
    at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2);
    at += flags & HAS_SCALE ? 2 : flags & HAS_XY_SCALE ? 4 : flags & HAS_2X2 ? 8 : 0;
    if (!(flags & MORE_COMPONENTS)) return parts;
  }
}
