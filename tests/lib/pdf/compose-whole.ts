import { composeConsentDocument } from "../../../lib/pdf/consent-document.ts";
import { wholeFile } from "../../../lib/pdf/pdf-file.ts";

/** A consent's document as it is given out. */
export async function composeWhole(input: Parameters<typeof composeConsentDocument>[0]): Promise<Uint8Array> {
  return wholeFile(composeConsentDocument(input));
}
