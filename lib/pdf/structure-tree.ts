import type { PDFContext, PDFRef } from "pdf-lib";
import type { Layout } from "./layout.ts";
import type { Structure } from "./structure.ts";
import type { Tag } from "./tag.ts";

/**
 * The root of the structure tree: the head of the first page, the leaflet, and what is ours, as they are printed. The
 * leaflet's elements are the prefix's, and its last line comes after them.
 */
export function writeStructureTree(
  context: PDFContext,
  structure: Structure,
  { prefix, tags }: Layout,
  pages: readonly PDFRef[],
): PDFRef {
  const [root, whole] = [context.nextRef(), context.nextRef()];
  const parts = [
    structure.write(tags.head, whole),
    ...(prefix ? [structure.write(tags.leaflet, whole, { ref: prefix.places.part, before: prefix.elements })] : []),
    ...[tags.record, tags.evidence].filter(isUsed).map((part) => structure.write(part, whole)),
  ];
  context.assign(whole, context.obj({ S: "Document", P: root, K: parts }));
  const parentTree = pages.flatMap((page, index) => [
    index,
    [...(prefix?.pages[index]?.elements ?? []), ...structure.elementsOn(page)],
  ]);
  context.assign(
    root,
    context.obj({
      Type: "StructTreeRoot",
      K: whole,
      ParentTree: { Nums: parentTree },
      ParentTreeNextKey: pages.length,
    }),
  );
  return root;
}

function isUsed(part: Tag): boolean {
  return part.children.length > 0;
}
