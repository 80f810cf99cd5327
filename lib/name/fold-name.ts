import { VARIANTS } from "./variants.ts";

/**
 * A name as the search index and a query see it: without case, width, Latin accents, spaces, punctuation and
 * the difference between variant characters. Never for storage: the name as written is the name.
 * Private-use characters stay, for they stand in names that Unicode came late to.
 */
export function foldName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toUpperCase()
    .replace(/[\u0300-\u036f]|[^\p{L}\p{N}\p{M}\p{Co}]/gu, "");
  return [...plain].map((char) => VARIANTS.get(char) ?? char).join("");
}

/** The single characters and the pairs of neighbours in a folded name, each once. */
export function nameGrams(folded: string): string[] {
  const chars = [...folded];
  return [...new Set([...chars, ...pairs(chars)])];
}

/**
 * The grams that every name containing `folded` must have: the single character, or pairs that cover it
 * end to end. Empty for an empty query. A long query is judged by its beginning, so that it stays cheap:
 * what has the grams must still be checked for the whole text.
 */
export function queryGrams(folded: string): string[] {
  const chars = [...folded].slice(0, MAX_QUERY_CHARS);
  if (chars.length < 2) return chars;
  return [...new Set(pairs(chars).filter((_, index, all) => index % 2 === 0 || index === all.length - 1))];
}

const MAX_QUERY_CHARS = 16;

function pairs(chars: string[]): string[] {
  return chars.slice(1).map((char, index) => `${chars[index]}${char}`);
}
