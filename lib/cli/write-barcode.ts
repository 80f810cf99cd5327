import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as writer from "zxing-wasm/writer";

export type BarcodeKind = "QRCode" | "DataMatrix" | "Aztec" | "Code128" | "Code39";

/** Row by row, 1 is dark; no quiet zone. A 1-D code has one row. */
export type BarcodeModules = { width: number; height: number; dark: Uint8Array };

const LINEAR: BarcodeKind[] = ["Code128", "Code39"];

export async function writeBarcode(text: string, kind: BarcodeKind): Promise<BarcodeModules> {
  await loadWriter();
  const isLinear = LINEAR.includes(kind);
  const { symbol, error } = await writer.writeBarcode(text, {
    format: kind,
    // Without it a QR code holds a Chinese name as Shift_JIS, unmarked.
    ...(isLinear ? {} : { options: "eci=UTF-8", forceSquareDataMatrix: true }),
  });
  if (!symbol) throw new Error(`No ${kind} for this text: ${error}`);
  const height = isLinear ? 1 : symbol.height;
  const dark = Uint8Array.from(symbol.data.subarray(0, symbol.width * height), (level) => (level === 0 ? 1 : 0));
  return { width: symbol.width, height, dark };
}

/** The library would fetch its program from someone else's server. */
async function loadWriter(): Promise<void> {
  const file = createRequire(import.meta.url).resolve("zxing-wasm/writer/zxing_writer.wasm");
  const wasmBinary = new Uint8Array(readFileSync(file)).buffer;
  await writer.prepareZXingModule({ overrides: { wasmBinary }, equalityFn: () => true, fireImmediately: true });
}
