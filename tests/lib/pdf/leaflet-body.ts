import type { Leaflet } from "../../../lib/leaflet/leaflet.ts";
import { WORDING } from "../../../lib/pdf/wording.ts";
import type { ExtractedLine } from "./extract-text.ts";

/** Where the rules above and below the body lie when the label has its usual height. */
const HEAD_RULE = 127;
const FOOTER_RULE = 804;
/** From the top of what may be signed down to the signing line's text. */
const SIGNING_HEIGHT = 52;
/** What the pages begin with that are ours. */
const RECORD_TITLES = [WORDING.record.title, WORDING.withoutConsent.record.title, WORDING.evidence.page.title];

/** The leaflet's own lines: without label, header, footer and signing line, and without the record's pages. */
export function leafletBodyLines(pages: ExtractedLine[][], leaflet: Leaflet): string[] {
  return pages
    .filter((lines) => !lines.some((line) => RECORD_TITLES.some((title) => line.text.startsWith(title))))
    .flatMap((lines) => {
      const signing = lines.find((line) => line.text.startsWith(leaflet.signatureLine.signature));
      const end = signing ? signing.y - SIGNING_HEIGHT : FOOTER_RULE;
      return lines.filter((line) => line.y > HEAD_RULE && line.y < end).map((line) => line.text);
    });
}
