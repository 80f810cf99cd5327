/** Words of at least two letters, and the spaces and marks between them. A number, or a letter in one, is neither. */
const ENGLISH = /(?<![\p{L}\p{N}-])\p{Script=Latin}{2,}(?:[ ,.’'&/()-]+\p{Script=Latin}+)*(?![\p{L}\p{N}-])/gu;

/** Which pieces of a line, by their place in it, belong to English words: in a Chinese document these say so. */
export function englishIn(pieces: readonly string[]): (index: number) => boolean {
  const text = pieces.join("");
  if (!/[A-Za-z]{2}/.test(text)) return () => false;
  const spans = [...text.matchAll(ENGLISH)].map((match) => [match.index, match.index + match[0].length] as const);
  const starts: number[] = [];
  pieces.reduce((start, piece) => {
    starts.push(start);
    return start + piece.length;
  }, 0);
  return (index) => spans.some(([from, to]) => from <= (starts[index] ?? 0) && (starts[index] ?? 0) < to);
}
