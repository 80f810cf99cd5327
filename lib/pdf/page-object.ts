import type { PDFContext, PDFDict, PDFRef } from "pdf-lib";
import { PAGE_HEIGHT, PAGE_WIDTH } from "./page.ts";
import type { ReservedPlaces } from "./reserved-places.ts";

/** The page of this index, with what it draws after its head. Tab order follows the structure, as PDF/UA-1, 7.18.3, asks. */
export function pageObject(
  context: PDFContext,
  places: ReservedPlaces,
  index: number,
  contents: readonly PDFRef[],
): PDFDict {
  return context.obj({
    Type: "Page",
    Parent: places.pageTree,
    MediaBox: [0, 0, PAGE_WIDTH, PAGE_HEIGHT],
    Resources: { Font: places.fonts, XObject: places.drawings },
    Contents: [index === 0 ? places.firstHead : places.head, ...contents],
    StructParents: index,
    Tabs: "S",
  });
}
