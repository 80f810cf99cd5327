import { createHash } from "node:crypto";
import type { Consent } from "../consent/consent.ts";
import type { Leaflet } from "../leaflet/leaflet.ts";
import { canonicalJson } from "../log/canonical.ts";

/** A file inside a document. `sha256` is of its bytes. */
export type Attachment = { fileName: string; mediaType: string; text: string; sha256: string; at: string };

const FORMAT = { name: "bedside-consent-record", version: 1 };

/**
 * Everything that the record says, as JSON in the one form of RFC 8785, for a program to read long after this one is
 * gone: the consent as its events led to it, and the leaflet's text that it was given to. `at` is the record's own time.
 */
export function evidenceRecord(leaflet: Leaflet, consent: Consent, at: string): Attachment {
  const text = canonicalJson({ format: FORMAT, leaflet, consent });
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  return { fileName: "record.json", mediaType: "application/json", text, sha256, at };
}
