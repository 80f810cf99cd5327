import type { PDFContext, PDFRef } from "pdf-lib";
import { ObjectText, textString } from "./object-text.ts";
import { PAGE_HEIGHT, type PageItem } from "./page.ts";
import { pdfNumber } from "./pdf-number.ts";
import type { Tag } from "./tag.ts";

/** A piece of marked content: on which page, and its number there. */
type Mark = { page: PDFRef; number: number; first: PageItem };

/** Collects, while pages are written, which marked content belongs to which element, and writes the elements at the end. */
export type Structure = {
  /** For the content of one page. `taken` numbers of it are in use already. */
  marker(page: PDFRef, taken: number): (tag: Tag, first: PageItem) => number;
  /** Writes the element and all below it. */
  write(tag: Tag, parent: PDFRef, place?: { ref: PDFRef; before: readonly PDFRef[] }): PDFRef;
  /** The elements of a page's marked content in the order of its numbers, once they are written. */
  elementsOn(page: PDFRef): PDFRef[];
  /** Where an element begins, for a bookmark. */
  beginningOf(tag: Tag): Mark | undefined;
};

export function collectStructure(context: PDFContext): Structure {
  const marks = new Map<Tag, Mark[]>();
  const tagsOn = new Map<PDFRef, Tag[]>();
  const refs = new Map<Tag, PDFRef>();
  const write: Structure["write"] = (tag, parent, place) => {
    const ref = place?.ref ?? context.nextRef();
    refs.set(tag, ref);
    const own = marks.get(tag) ?? [];
    const page = own[0]?.page;
    const content = own.map((mark) => (mark.page === page ? mark.number : elsewhere(mark)));
    const kids = [...(place?.before ?? []), ...tag.children.map((child) => write(child, ref)), ...content];
    const on = page ? ` /Pg ${page}` : "";
    const element = `<</S /${tag.role} /P ${parent}${on} /K [${kids.join(" ")}]${details(tag, own[0])}>>`;
    context.assign(ref, new ObjectText(element));
    return ref;
  };
  return {
    marker(page, taken) {
      const tags = tagsOn.get(page) ?? [];
      tagsOn.set(page, tags);
      return (tag, first) => {
        const number = taken + tags.push(tag) - 1;
        marks.set(tag, [...(marks.get(tag) ?? []), { page, number, first }]);
        return number;
      };
    },
    write,
    elementsOn: (page) => (tagsOn.get(page) ?? []).map((tag) => refOf(refs, tag)),
    beginningOf: (tag) => marks.get(tag)?.[0],
  };
}

function refOf(refs: ReadonlyMap<Tag, PDFRef>, tag: Tag): PDFRef {
  const ref = refs.get(tag);
  if (!ref) throw new Error(`A ${tag.role} is drawn and stands nowhere in the structure tree`);
  return ref;
}

function elsewhere({ page, number }: Mark): string {
  return `<</Type /MCR /Pg ${page} /MCID ${number}>>`;
}

function details({ details: { alt, numbering, scope } }: Tag, mark: Mark | undefined): string {
  if (numbering) return ` /A <</O /List /ListNumbering /${numbering}>>`;
  if (scope) return ` /A <</O /Table /Scope /${scope}>>`;
  if (!alt) return "";
  const box = mark ? ` /A <</O /Layout /Placement /Block /BBox [${boxOf(mark.first).map(pdfNumber).join(" ")}]>>` : "";
  return ` /Alt ${textString(alt)}${box}`;
}

/** Left, bottom, right and top of a drawing, from the page's bottom left corner. */
function boxOf(item: PageItem): number[] {
  const top = (y: number) => PAGE_HEIGHT - y;
  if (item.kind === "code") {
    const size = item.cell * item.rows.length;
    return [item.x, top(item.y) - size, item.x + size, top(item.y)];
  }
  if (item.kind !== "ink") throw new Error("Only what is drawn has words in its place");
  const { drawing, x, y, scale } = item;
  return [x, top(y) - drawing.height * scale, x + drawing.width * scale, top(y)];
}
