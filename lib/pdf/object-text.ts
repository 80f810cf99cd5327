import { PDFObject } from "pdf-lib";

/**
 * An object that is written down already, in Latin-1: what the library makes of a dictionary, and of each name and
 * number in it, takes ten times as long to build and to print as its text does, and a document has hundreds.
 */
export class ObjectText extends PDFObject {
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  override toString(): string {
    return this.#text;
  }
}

/** Text as a hexadecimal string of UTF-16 with its mark. Source: ISO 32000-1, 7.9.2.2. */
export function textString(text: string): string {
  return `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}>`;
}
