import type { PDFContext, PDFRef } from "pdf-lib";
import { ObjectText, textString } from "./object-text.ts";
import { PAGE_HEIGHT, type PageItem } from "./page.ts";
import { pdfNumber } from "./pdf-number.ts";
import type { Structure } from "./structure.ts";
import type { Tag } from "./tag.ts";

/** The ends of a chain of bookmarks, and how many it has. */
export type Chain = { first: PDFRef; last: PDFRef; count: number };

/** A bookmark before it is in a chain. `below` are those that it opens. */
export type Bookmark = { ref: PDFRef; title: string; page: PDFRef; y: number; below?: Chain | undefined };

/** A bookmark for each heading below `tag` that has one, in reading order. */
export function writeBookmarks(context: PDFContext, structure: Structure, tag: Tag, parent: PDFRef): Chain | undefined {
  const headings = bookmarked(tag).map((heading): Bookmark => {
    const start = structure.beginningOf(heading);
    if (!start) throw new Error("A heading is nowhere drawn");
    return { ref: context.nextRef(), title: heading.details.bookmark ?? "", page: start.page, y: topOf(start.first) };
  });
  return writeChain(context, parent, headings);
}

/** Source: ISO 32000-1, 12.3.3. */
export function writeChain(context: PDFContext, parent: PDFRef, bookmarks: readonly Bookmark[]): Chain | undefined {
  for (const [index, { ref, title, page, y, below }] of bookmarks.entries()) {
    const [before, next] = [bookmarks[index - 1]?.ref, bookmarks[index + 1]?.ref];
    const beside = `${before ? ` /Prev ${before}` : ""}${next ? ` /Next ${next}` : ""}`;
    const opened = below ? ` /First ${below.first} /Last ${below.last} /Count ${below.count}` : "";
    const to = `/Dest [${page} /XYZ 0 ${pdfNumber(y)} 0]`;
    context.assign(ref, new ObjectText(`<</Title ${textString(title)} /Parent ${parent}${beside}${opened} ${to}>>`));
  }
  const [first, last] = [bookmarks[0]?.ref, bookmarks.at(-1)?.ref];
  return first && last && { first, last, count: bookmarks.length };
}

function bookmarked(tag: Tag): Tag[] {
  return tag.children.flatMap((child) => (child.details.bookmark ? [child] : bookmarked(child)));
}

/** A little above the heading's letters. */
function topOf(item: PageItem): number {
  return item.kind === "text" ? PAGE_HEIGHT - item.baseline + 1.5 * item.size : PAGE_HEIGHT;
}
