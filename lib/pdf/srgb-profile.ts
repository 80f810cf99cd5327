/**
 * The colour space in which every colour of a document is meant, as an ICC profile of version 4 (ICC.1:2010): the
 * primaries of sRGB adapted to D50, and its curve as a parametric one. Source: IEC 61966-2-1.
 */
export function srgbProfile(): Uint8Array {
  const curve = parametricCurve([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);
  const tags: [string, Buffer][] = [
    ["desc", localisedText("sRGB IEC61966-2.1")],
    ["cprt", localisedText("No copyright, use freely")],
    ["wtpt", xyz(0.9642, 1, 0.8249)],
    ["rXYZ", xyz(0.43607, 0.22249, 0.01392)],
    ["gXYZ", xyz(0.38515, 0.71687, 0.09708)],
    ["bXYZ", xyz(0.14307, 0.06061, 0.7141)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
    ["chad", chromaticAdaptation()],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const parts: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let at = HEADER_LENGTH + table.length;
  for (const [index, [name, data]] of tags.entries()) {
    const place = places.get(data) ?? at;
    if (!places.has(data)) {
      places.set(data, at);
      parts.push(data);
      at += data.length;
    }
    table.write(name, 4 + 12 * index, "latin1");
    table.writeUInt32BE(place, 8 + 12 * index);
    table.writeUInt32BE(data.length, 12 + 12 * index);
  }
  return new Uint8Array(Buffer.concat([header(at), table, ...parts]));
}

const HEADER_LENGTH = 128;

function header(length: number): Buffer {
  const bytes = Buffer.alloc(HEADER_LENGTH);
  bytes.writeUInt32BE(length, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  for (const [index, part] of [2026, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + 2 * index);
  bytes.write("acsp", 36, "latin1");
  xyz(0.9642, 1, 0.8249).copy(bytes, 68, 8);
  return bytes;
}

function xyz(...values: [number, number, number]): Buffer {
  return Buffer.concat([Buffer.from("XYZ \0\0\0\0", "latin1"), ...values.map(fixed)]);
}

/** Type 3: (aX + b)^g where X ≥ d, and cX below. */
function parametricCurve(parameters: number[]): Buffer {
  return Buffer.concat([Buffer.from("para\0\0\0\0\0\u0003\0\0", "latin1"), ...parameters.map(fixed)]);
}

function chromaticAdaptation(): Buffer {
  const matrix = [1.04791, 0.02293, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168];
  return Buffer.concat([Buffer.from("sf32\0\0\0\0", "latin1"), ...matrix.map(fixed)]);
}

function localisedText(text: string): Buffer {
  const head = Buffer.alloc(28);
  head.write("mluc", 0, "latin1");
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(12, 12);
  head.write("enUS", 16, "latin1");
  head.writeUInt32BE(2 * text.length, 20);
  head.writeUInt32BE(28, 24);
  const whole = Buffer.concat([head, Buffer.from(text, "utf16le").swap16()]);
  return Buffer.concat([whole, Buffer.alloc((4 - (whole.length % 4)) % 4)]);
}

function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536), 0);
  return bytes;
}
