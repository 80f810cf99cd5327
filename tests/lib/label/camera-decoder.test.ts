import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { decodeBarcode, loadDecoder } from "../../../components/ward/decode-barcode.ts";
import { isCertainRead } from "../../../components/ward/is-certain-read.ts";
import { writeBarcode } from "../../../lib/cli/write-barcode.ts";
import { labelCorpus } from "./label-corpus.ts";
import { photograph, toRgba, type View } from "./photograph.ts";

const SEED = 20260912;
const ROUNDS = 5;

const program = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
await loadDecoder({ bytes: new Uint8Array(readFileSync(program)).buffer });

const tally = { pictures: 0, read: 0, unread: [] as string[], misread: [] as string[] };
for await (const { distortion, kind, text, picture } of labelCorpus(SEED, ROUNDS)) {
  tally.pictures += 1;
  const found = await decodeBarcode(picture);
  const which = `${kind} ${distortion}, picture ${tally.pictures}`;
  if (found?.text === text) tally.read += 1;
  else if (found) tally.misread.push(`${which}: ${JSON.stringify(text)} as ${JSON.stringify(found.text)}`);
  else tally.unread.push(which);
}

test(`corpus of seed ${SEED}: ${tally.pictures} pictures, ${tally.read} read, ${tally.misread.length} misread`, () => {
  expect(tally.pictures).toBeGreaterThanOrEqual(200);
  expect(tally.misread).toEqual([]);
  expect(tally.read / tally.pictures, `not read: ${tally.unread.join("; ")}`).toBeGreaterThanOrEqual(0.95);
});

const STRAIGHT: View = { modulePx: 4, barPx: 120, turn: 0, tilt: [0, 0], bend: 0, cover: undefined };
const LABEL = "CHAN, Tai Man 陳大文|H2604817|E26091277";

async function sideBySide(...codes: [text: string, kind: "QRCode" | "Code128"][]) {
  const pictures = await Promise.all(
    codes.map(async ([text, kind]) =>
      toRgba(
        photograph(await writeBarcode(text, kind), { ...STRAIGHT, modulePx: kind === "QRCode" ? 4 : 2 }, 300, 200),
      ),
    ),
  );
  const [width, height] = [300, 200 * pictures.length];
  const data = new Uint8ClampedArray(width * height * 4);
  pictures.forEach((picture, at) => {
    data.set(picture.data, at * picture.data.length);
  });
  return { data, width, height };
}

test("of a label's two codes the one with the whole label is read", async () => {
  const picture = await sideBySide(["H2604817", "Code128"], [LABEL, "QRCode"]);
  expect(await decodeBarcode(picture)).toEqual({ text: LABEL, isLinear: false });
});

test("with two patients' labels in the picture neither is chosen", async () => {
  expect(await decodeBarcode(await sideBySide([LABEL, "QRCode"], [LABEL.replace("CHAN", "CHEN"), "QRCode"]))).toBe(
    undefined,
  );
  expect(await decodeBarcode(await sideBySide(["H2604817", "Code128"], ["H2604818", "Code128"]))).toBe(undefined);
  expect(await decodeBarcode(await sideBySide([LABEL, "QRCode"], [LABEL, "QRCode"]))).toMatchObject({ text: LABEL });
});

test("a picture without a code is nothing", async () => {
  const blank = { width: 300, height: 200, data: new Uint8ClampedArray(300 * 200 * 4).fill(200) };
  expect(await decodeBarcode(blank)).toBe(undefined);
});

test("a 1-D code counts once two pictures in a row say the same, a 2-D code at once", () => {
  const linear = (text: string) => ({ text, isLinear: true });
  expect(isCertainRead({ text: LABEL, isLinear: false }, undefined)).toBe(true);
  expect(isCertainRead(linear("H2604817"), undefined)).toBe(false);
  expect(isCertainRead(linear("H2604817"), linear("H2604811"))).toBe(false);
  expect(isCertainRead(linear("H2604817"), linear("H2604817"))).toBe(true);
});
