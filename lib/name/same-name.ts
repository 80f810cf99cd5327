import { foldName } from "./fold-name.ts";

/**
 * Whether `name` is one of these names: without case, accents, spaces and punctuation, in any order of its Latin
 * words. A name in one script is compared with the part in that script.
 */
export function isSameName(name: string, other: { nameLatin: string; nameChinese: string }): boolean {
  const folded = foldName(name);
  if (folded === "") return false;
  return [other.nameLatin, other.nameChinese, `${other.nameLatin} ${other.nameChinese}`].some(
    (one) => foldName(one) === folded || wordKey(one) === wordKey(name),
  );
}

function wordKey(name: string): string {
  return name
    .split(/[\s,，]+/u)
    .map(foldName)
    .filter(Boolean)
    .sort()
    .join(" ");
}
