import type { Consent } from "../consent/consent.ts";
import { canonicalJson } from "../log/canonical.ts";
import type { Attachment } from "./document.ts";

const FORMAT = { name: "bedside-consent-record", version: 1 };

/**
 * Everything that the record says, as JSON in the one form of RFC 8785, for a program to read long after this one is
 * gone: the consent as its events led to it. The signature of whoever gives the consent is the first of `signatures`.
 * `at` is the record's own time.
 */
export function evidenceRecord({ signature: _first, ...consent }: Consent, at: string): Attachment {
  const text = canonicalJson({ format: FORMAT, consent });
  return { fileName: "record.json", description: "The consent record as data", text, at };
}
