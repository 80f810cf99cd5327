/**
 * JSON in the one form of RFC 8785: the same value gives the same text on every machine.
 * Throws on what JSON cannot say (undefined, NaN, infinities, anything but plain objects and arrays) and, as RFC 8785
 * asks (3.2.2.2), on half a surrogate pair. A field whose value is undefined is left out.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "number":
      if (!Number.isFinite(value)) throw new Error(`There is no JSON for ${value}`);
      // RFC 8785, 3.2.2.3: numbers are written as ECMAScript writes them.
      return String(value);
    case "boolean":
      return String(value);
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? listText(value) : objectText(value);
    default:
      throw new Error(`There is no JSON for a ${typeof value}`);
  }
}

function listText(values: unknown[]): string {
  // The points of a signature: the engine writes the same in half the time.
  if (values.every(isRowOfNumbers)) return JSON.stringify(values);
  let text = "";
  for (const [index, value] of values.entries()) text += (index === 0 ? "" : ",") + canonicalJson(value);
  return `[${text}]`;
}

function objectText(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Canonical.prototype) return (value as Canonical).text;
  if (prototype !== Object.prototype && prototype !== null)
    throw new Error("There is no JSON for what is no plain object");
  let text = "";
  // `sort` compares UTF-16 code units, as RFC 8785, 3.2.3 has it.
  for (const key of Object.keys(value).sort()) {
    const field: unknown = (value as Record<string, unknown>)[key];
    if (field === undefined) continue;
    text += `${text === "" ? "" : ","}${quoted(key)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}

/** With its keys in order, and nothing in them to escape. */
function isRowOfNumbers(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
  const keys = Object.keys(value);
  return (
    isInOrder(keys) &&
    keys.every((key) => NEEDS_NO_ESCAPE.test(key) && Number.isFinite((value as Record<string, unknown>)[key]))
  );
}

function isInOrder(keys: string[]): boolean {
  for (let at = 1; at < keys.length; at += 1) if ((keys[at - 1] ?? "") > (keys[at] ?? "")) return false;
  return true;
}

const NEEDS_NO_ESCAPE = /^[ !#-[\]-~]*$/;

/** Every other character beyond ASCII stands as itself: JSON.stringify escapes as RFC 8785, 3.2.2.2 lists it. */
function quoted(text: string): string {
  if (NEEDS_NO_ESCAPE.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new Error("Half a surrogate pair has no canonical form");
  return JSON.stringify(text);
}

/** A value in its one form already: within another it is not written a second time. */
export class Canonical {
  readonly text: string;
  constructor(value: unknown) {
    this.text = canonicalJson(value);
  }
}
