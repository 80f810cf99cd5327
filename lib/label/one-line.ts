/**
 * A one-line field cannot hold a line break or a tab. The browser puts control pictures in their place, so
 * that a barcode of several lines passes through the field whole, and can be seen there.
 */
export const LINE_BREAK_PICTURE = "\u240A";
export const TAB_PICTURE = "\u2409";

export function toOneLine(text: string): string {
  return text.replaceAll(/\r\n|\r|\n/g, LINE_BREAK_PICTURE).replaceAll("\t", TAB_PICTURE);
}

export function fromOneLine(text: string): string {
  return text.replaceAll(LINE_BREAK_PICTURE, "\n").replaceAll(TAB_PICTURE, "\t");
}
