type Tables = Map<string, Uint8Array>;

const HEAD = 12;
const ENTRY = 16;

/** A font file that has this one character, drawn as the other one is. */
export function fontForOne(font: Uint8Array, character: string, drawnAs: string): Uint8Array {
  const tables = tablesOf(font);
  return fontOf(tables.set("cmap", cmapOf(character, glyphOf(tables, drawnAs))));
}

export function withoutTable(font: Uint8Array, name: string): Uint8Array {
  const tables = tablesOf(font);
  tables.delete(name);
  return fontOf(tables);
}

export function withShortTable(font: Uint8Array, name: string, length: number): Uint8Array {
  const tables = tablesOf(font);
  return fontOf(tables.set(name, (tables.get(name) ?? new Uint8Array()).slice(0, length)));
}

/** `rights` is OS/2's fsType. */
export function withRights(font: Uint8Array, rights: number): Uint8Array {
  const tables = tablesOf(font);
  const os2 = (tables.get("OS/2") ?? new Uint8Array(96)).slice();
  viewOf(os2).setUint16(8, rights);
  return fontOf(tables.set("OS/2", os2));
}

function tablesOf(font: Uint8Array): Tables {
  const view = viewOf(font);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const entry = HEAD + index * ENTRY;
      const start = view.getUint32(entry + 8);
      const name = String.fromCharCode(...font.subarray(entry, entry + 4));
      return [name, font.slice(start, start + view.getUint32(entry + 12))];
    }),
  );
}

function fontOf(tables: Tables): Uint8Array {
  const names = [...tables.keys()].sort();
  let at = HEAD + names.length * ENTRY;
  const head = new Uint8Array(at);
  const view = viewOf(head);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, names.length);
  const parts = names.map((name, index) => {
    const bytes = tables.get(name) ?? new Uint8Array();
    const entry = HEAD + index * ENTRY;
    head.set(Buffer.from(name, "latin1"), entry);
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
    padded.set(bytes);
    at += padded.length;
    return padded;
  });
  return new Uint8Array(Buffer.concat([head, ...parts]));
}

/** One group of format 12, for Windows' full Unicode. Source: OpenType 1.9, cmap. */
function cmapOf(character: string, glyph: number): Uint8Array {
  const code = character.codePointAt(0) ?? 0;
  const bytes = new Uint8Array(12 + 28);
  const view = viewOf(bytes);
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, 28);
  view.setUint32(24, 1);
  for (const [index, value] of [code, code, glyph].entries()) view.setUint32(28 + index * 4, value);
  return bytes;
}

/** By the font's own table of format 12. */
function glyphOf(tables: Tables, character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const view = viewOf(tables.get("cmap") ?? new Uint8Array());
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const start = view.getUint32(4 + index * 8 + 4);
    if (view.getUint16(start) !== 12) continue;
    for (let group = 0; group < view.getUint32(start + 12); group += 1) {
      const [first = 0, last = 0, glyph = 0] = [0, 4, 8].map((place) =>
        view.getUint32(start + 16 + group * 12 + place),
      );
      if (first <= code && code <= last) return glyph + code - first;
    }
  }
  throw new Error(`The font lacks ${character}`);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
