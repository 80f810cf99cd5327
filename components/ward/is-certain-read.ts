import type { BarcodeRead } from "./decode-barcode.ts";

/** 2-D codes correct and check themselves; a 1-D code counts once two pictures in a row say the same. */
export function isCertainRead(read: BarcodeRead, before: BarcodeRead | undefined): boolean {
  return !read.isLinear || (before?.isLinear === true && before.text === read.text);
}
