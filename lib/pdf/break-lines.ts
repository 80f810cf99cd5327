export type Breakable = { text: string; width: number };

/** Never at the start of a line: closing brackets and quotes, Big5's small forms, dashes, what belongs to the word before. */
const CLOSING =
  /^[\p{Pe}\p{Pf}，。、；：！？—–―”’…‥・·‧,.;:!?%/～ー々〻℃°％．‰′″｡､／＂〞〟﹐-﹒﹔-﹗﹪ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/u;
/** Never at the end of a line. */
const OPENING = /[\p{Ps}\p{Pi}‘“〝$＄￥£€¥#＃﹟﹩]$/u;
/** Never cut, like words and numbers of half their width. */
const WIDE_WORD = /^[０-９Ａ-Ｚａ-ｚ]/u;
const SPACE = /^(?![\u00A0\u202F])\p{Zs}$/u;
const CHINESE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u2E80-\u303F\u31C0-\u31EF\uFE10-\uFE6F\uFF00-\uFFEF]/u;

/**
 * Lines no wider than `first` and then `rest`, which joined give the cells back. Breaks fall between
 * Chinese characters and after spaces, never inside a Latin word or a number, never before closing or
 * after opening punctuation; only a stretch without such a place, longer than a line, is broken anywhere.
 * A space at a line's end may hang over.
 */
export function breakLines<Cell extends Breakable>(cells: readonly Cell[], first: number, rest = first): Cell[][] {
  const lines: Cell[][] = [];
  let start = 0;
  let allowed = 0;
  let width = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] as Cell;
    const before = cells[at - 1];
    if (before && mayBreak(before.text, cell.text)) allowed = at;
    const measure = lines.length === 0 ? first : rest;
    if (!SPACE.test(cell.text) && at > start && width + cell.width > measure + 1e-6) {
      const end = allowed > start ? allowed : forced(cells, start, at);
      lines.push(cells.slice(start, end));
      start = end;
      width = 0;
      // What the broken line gave up is measured anew, against the next line.
      at = end - 1;
      continue;
    }
    width += cell.width;
  }
  if (start < cells.length) lines.push(cells.slice(start));
  return lines;
}

/** Within a stretch that has no place to break: still not before closing or after opening punctuation where that can be. */
function forced(cells: readonly Breakable[], start: number, at: number): number {
  const parts = (end: number) => CLOSING.test(cells[end]?.text ?? "") || OPENING.test(cells[end - 1]?.text ?? "");
  let end = at;
  while (end > start + 1 && parts(end)) end -= 1;
  return parts(end) ? at : end;
}

/**
 * Lines whose last is not a lone character, with marks or without, nor narrower than `least`, where the line before
 * can give it more and it then still has room in `measure`.
 */
export function withoutOrphan<Cell extends Breakable>(lines: Cell[][], least: number, measure: number): Cell[][] {
  const [before, last] = lines.slice(-2);
  if (!before || !last || !isLone(last, least)) return lines;
  for (let at = before.length - 1; at > before.length / 2; at--) {
    if (!mayBreak(before[at - 1]?.text ?? "", before[at]?.text ?? "")) continue;
    const moved = [...before.slice(at), ...last];
    if (widthOf(moved) > measure) return lines;
    if (!isLone(moved, least)) return [...lines.slice(0, -2), before.slice(0, at), moved];
  }
  return lines;
}

function isLone(line: readonly Breakable[], least: number): boolean {
  return widthOf(line) < least || line.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length < 2;
}

function widthOf(cells: readonly Breakable[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** Whether a line may end with the cell `before` and the next begin with `after`. */
function mayBreak(before: string, after: string): boolean {
  if (SPACE.test(after) || CLOSING.test(after)) return false;
  if (SPACE.test(before)) return true;
  if (WIDE_WORD.test(before) && WIDE_WORD.test(after)) return false;
  return !OPENING.test(before) && (CHINESE.test(before) || CHINESE.test(after));
}
