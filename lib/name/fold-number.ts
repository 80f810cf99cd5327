/** A hospital or episode number as it is compared: without case, width and white space. Hyphens and brackets count. */
export function foldNumber(number: string): string {
  return number.normalize("NFKC").toUpperCase().replace(/\s/gu, "");
}
