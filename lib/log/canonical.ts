import canonicalize from "canonicalize";

/**
 * JSON in the one form of RFC 8785: the same value gives the same text on every machine.
 * Throws on what JSON cannot say (undefined, NaN, infinities) and, as RFC 8785 asks (3.2.2.2), on half a
 * surrogate pair. A field whose value is undefined is left out.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("There is no JSON for this value");
  // JSON.stringify writes half a pair as an escape, and every other character beyond ASCII as itself.
  if (/(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(text)) throw new Error("Half a surrogate pair has no canonical form");
  return text;
}
