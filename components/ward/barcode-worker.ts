import { decodeBarcode, loadDecoder } from "./decode-barcode.ts";
import type { Picture } from "./enlarge-middle.ts";

/** Decodes one picture after another, away from the page; answers each with a `BarcodeRead` or nothing. */
const loaded = loadDecoder({ url: new URL("zxing-wasm/reader/zxing_reader.wasm", import.meta.url).href });

addEventListener("message", async ({ data }: MessageEvent<Picture>) => {
  try {
    await loaded;
    postMessage({ read: await decodeBarcode(data) });
  } catch {
    postMessage({ failed: true });
  }
});
