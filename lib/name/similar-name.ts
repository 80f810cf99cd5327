import { foldName } from "./fold-name.ts";

type Name = { nameLatin: string; nameChinese: string };

/**
 * Whether two people could be taken for one another on a ward's list: the same surname and a near given name, in
 * either script. Errs on the side of a warning.
 */
export function isSimilarName(a: Name, b: Name): boolean {
  return isSimilarLatin(a.nameLatin, b.nameLatin) || isSimilarChinese(a.nameChinese, b.nameChinese);
}

/** One slip, or one of two characters, is near. */
function isSimilarLatin(a: string, b: string): boolean {
  const [one, other] = [latinParts(a), latinParts(b)];
  if (one.surname === "" || one.surname !== other.surname) return false;
  const longest = Math.max(one.given.length, other.given.length);
  return editDistance(one.given, other.given) <= Math.max(1, Math.floor(longest / 3));
}

/** The surname stands before the comma; without one it is the first word, as labels print it. */
function latinParts(name: string): { surname: string; given: string } {
  const comma = name.indexOf(",");
  const [first = "", ...rest] = comma >= 0 ? [name.slice(0, comma), name.slice(comma + 1)] : name.trim().split(/\s+/u);
  return { surname: foldName(first), given: foldName(rest.join("")) };
}

function isSimilarChinese(a: string, b: string): boolean {
  const [one, other] = [[...foldName(a)], [...foldName(b)]];
  if (one.length < 2 || other.length < 2 || one[0] !== other[0]) return false;
  const given = one.slice(1);
  return other.slice(1).some((char) => given.includes(char));
}

/** Levenshtein's, for names: short enough for the plain table. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
