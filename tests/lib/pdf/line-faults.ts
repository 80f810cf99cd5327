export const CLOSING = [..."，。、；：！？）」』】》〉］｝〕’”,.;:!?)]%％．‧—–‰﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞､｡｣〞′″»›／"];
export const OPENING = [..."（「『【《〈［｛〔‘“([〝﹙﹛﹝｟«‹＄￥£€¥＃"];

/** A character of a line with its width in em. */
type Set = { text: string; width: number };

/**
 * What a typesetter would mark in these lines: a closing mark at a start, an opening one at an end, a word or number cut
 * in two, a line that is too long, and a last line of a single character where the line before had one to give.
 */
export function lineFaults(lines: readonly (readonly Set[])[], measure: number): string[] {
  const texts = lines.map((line) => line.map(({ text }) => text));
  const tooLong = lines.filter((line) => widthOf(line) > measure + 1e-6).map((line) => `is too long: ${joined(line)}`);
  const atBreaks = texts.slice(1).flatMap((line, index) => breakFaults(texts[index] ?? [], line));
  const [before, last] = lines.slice(-2);
  const hasOrphan = before && last && isLone(last) && givesMore(before, last, measure);
  return [...tooLong, ...atBreaks, ...(hasOrphan ? [`ends in a lone ${joined(last)}`] : [])];
}

function breakFaults(before: readonly string[], after: readonly string[]): string[] {
  const [end, last, first = ""] = [before.at(-1), lastVisible(before) ?? "", after[0]];
  return [
    ...(CLOSING.includes(first) ? [`begins with ${first}`] : []),
    ...(OPENING.includes(last) ? [`ends with ${last}`] : []),
    ...(isWordCharacter(end) && isWordCharacter(first) ? [`cuts ${end}${first}`] : []),
  ];
}

function isLone(line: readonly Set[]): boolean {
  return line.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length < 2;
}

/** Whether the last line could take from the second half of the one before, without another fault. */
function givesMore(before: readonly Set[], last: readonly Set[], measure: number): boolean {
  return before.some((cell, at) => {
    if (at <= before.length / 2) return false;
    const [kept, moved] = [before.slice(0, at), [...before.slice(at), ...last]];
    const [end, lastKept] = [kept.at(-1)?.text, lastVisible(kept.map(({ text }) => text))];
    if (CLOSING.includes(cell.text) || OPENING.includes(lastKept ?? "") || cell.text === " ") return false;
    if (isLatin(end) && isLatin(cell.text)) return false;
    return !isLone(moved) && widthOf(moved) <= measure;
  });
}

function joined(line: readonly Set[]): string {
  return line.map(({ text }) => text).join("");
}

function lastVisible(line: readonly string[]): string | undefined {
  return line.findLast((text) => text !== " ");
}

function isWordCharacter(text: string | undefined): boolean {
  return text !== undefined && /^[A-Za-z0-9０-９Ａ-Ｚａ-ｚ]$/u.test(text);
}

/** What Latin text is broken in only after a space. */
function isLatin(text: string | undefined): boolean {
  return text !== undefined && /^[!-~‘’“”０-９Ａ-Ｚａ-ｚ]$/u.test(text);
}

function widthOf(line: readonly Set[]): number {
  const visible = line.findLastIndex(({ text }) => text !== " ") + 1;
  return line.slice(0, visible).reduce((sum, { width }) => sum + width, 0);
}
