import { createHash } from "node:crypto";
import { type Leaflet, leafletUnits } from "./leaflet.ts";

/**
 * Lower-case hex SHA-256 of the leaflet's body: all units in reading order with white space removed.
 * White space and bullet glyphs are what a PDF extractor adds or loses, so the same value can be
 * computed from the data, from a page and from a PDF's text. No Unicode normalisation: NFKC would
 * change the text.
 */
export function leafletFingerprint(leaflet: Leaflet): string {
  return strippedTextSha256(
    leafletUnits(leaflet)
      .map((unit) => unit.text)
      .join(""),
  );
}

/** Lower-case hex SHA-256 of `text` with white space and the bullet glyphs • and ・ removed. */
export function strippedTextSha256(text: string): string {
  return createHash("sha256")
    .update(text.replace(/[\s•・]/gu, ""), "utf8")
    .digest("hex");
}
