/**
 * Splits a name as labels print it ("CHAN TAI MAN 陳大文", either order) into its Latin and its Chinese
 * part. Every character lands in one of the two; inner spaces are kept, the space between them is not.
 */
export function splitName(name: string): { nameLatin: string; nameChinese: string } {
  const trimmed = name.trim();
  const firstChinese = trimmed.search(CHINESE);
  if (firstChinese === -1) return { nameLatin: trimmed, nameChinese: "" };
  const firstLatin = trimmed.search(LATIN);
  if (firstLatin === -1) return { nameLatin: "", nameChinese: trimmed };
  const [start, other] = firstChinese < firstLatin ? [firstLatin, "latin"] : [firstChinese, "chinese"];
  const head = trimmed.slice(0, start).trim();
  const tail = trimmed.slice(start).trim();
  return other === "latin" ? { nameLatin: tail, nameChinese: head } : { nameLatin: head, nameChinese: tail };
}

/** Ideographs, and the private-use code points of old HKSCS data, which stood for ideographs. */
export const CHINESE = /[\p{Script=Han}\p{Co}]/u;
export const LATIN = /\p{Script=Latin}/u;
