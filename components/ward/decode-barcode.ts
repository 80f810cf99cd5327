import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from "zxing-wasm/reader";
import { enlargeMiddle, type Picture } from "./enlarge-middle.ts";

export type BarcodeRead = {
  text: string;
  /** A 1-D code, which has little checking of its own, or none. */
  isLinear: boolean;
};

const OPTIONS: ReaderOptions = {
  formats: ["QRCode", "DataMatrix", "Aztec", "Code128", "Code39Std"],
  tryHarder: true,
  tryDenoise: true,
  // What Code 39 lacks in check digits, lines that must agree make up for.
  minLineCount: 3,
  maxNumberOfSymbols: 4,
  textMode: "Plain",
  // A code that does not name its character set is read as UTF-8; in any other it is refused further on, not guessed at.
  characterSet: "UTF8",
};

/** Must have ended before the first picture. By default the library would fetch its program from someone else's server. */
export async function loadDecoder(program: { url: string } | { bytes: ArrayBuffer }): Promise<void> {
  const overrides = "url" in program ? { locateFile: () => program.url } : { wasmBinary: program.bytes };
  await prepareZXingModule({ overrides, fireImmediately: true });
}

/**
 * The one barcode in the picture, looked for once more in its middle, enlarged: that reads what is small,
 * dim or grainy. A 2-D code stands before the 1-D codes beside it, which carry a number alone; of two
 * different codes of one kind neither is chosen.
 */
export async function decodeBarcode(picture: Picture): Promise<BarcodeRead | undefined> {
  const found = await read(picture);
  return chosen(found.length > 0 ? found : await read(enlargeMiddle(picture)));
}

function read(picture: Picture): Promise<ReadResult[]> {
  // The library asks for the data, width and height of an ImageData and for nothing else of it.
  return readBarcodes(picture as ImageData, OPTIONS);
}

function chosen(found: ReadResult[]): BarcodeRead | undefined {
  const linear = textsOf(found.filter(isLinear));
  const matrix = textsOf(found.filter((result) => !isLinear(result)));
  const [text, ...others] = matrix.length > 0 ? matrix : linear;
  return text === undefined || others.length > 0 ? undefined : { text, isLinear: matrix.length === 0 };
}

function isLinear({ symbology }: ReadResult): boolean {
  return symbology === "Code128" || symbology === "Code39";
}

function textsOf(results: ReadResult[]): string[] {
  return [...new Set(results.map(({ text }) => text).filter(Boolean))];
}
