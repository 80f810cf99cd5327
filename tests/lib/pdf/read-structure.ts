import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** An element as a screen reader finds it: its text in the order of the tree, and what it says of itself. */
export type ReadElement = { role: string; text: string; alt?: string; children: ReadElement[] };

type Node = { role?: string; alt?: string; type?: string; id?: string; children?: Node[] };

/** The structure tree of each page, as PDF.js reads it. */
export async function readStructure(bytes: Uint8Array): Promise<ReadElement[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: ReadElement[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    pages.push(readNode((await page.getStructTree()) as Node, textsById(items)));
  }
  await task.destroy();
  return pages;
}

/** Those of a role, in the order of the tree. */
export function elementsOf(element: ReadElement, role: string): ReadElement[] {
  const below = element.children.flatMap((child) => elementsOf(child, role));
  return element.role === role ? [element, ...below] : below;
}

function readNode(node: Node, texts: ReadonlyMap<string, string>): ReadElement {
  const children = (node.children ?? []).map((child) => readNode(child, texts));
  const own = node.type === "content" ? (texts.get(node.id ?? "") ?? "") : "";
  return {
    role: node.role ?? "",
    text: own + children.map((child) => child.text).join(""),
    ...(node.alt && { alt: node.alt }),
    children: children.filter((child) => child.role !== ""),
  };
}

/** An English span within an element's marked content has no number of its own. */
function textsById(items: readonly object[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items as { type?: string; id?: string | null; str?: string }[]) {
    if (item.type?.startsWith("beginMarkedContent")) open.push(item.id ?? open.at(-1));
    else if (item.type === "endMarkedContent") open.pop();
    else if (item.str !== undefined) {
      const id = open.at(-1) ?? "artifact";
      texts.set(id, (texts.get(id) ?? "") + item.str);
    }
  }
  return texts;
}
