/** The standard structure types that are used here. Source: ISO 32000-1, 14.8.4. */
export type Role =
  | "Document"
  | "Part"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "Figure";

/**
 * An element of the structure tree, in reading order among its parent's children. Whatever is drawn for it names it;
 * what names none is an artifact, which is not read out.
 */
export type Tag = {
  role: Role;
  children: Tag[];
  details: TagDetails;
};

type TagDetails = {
  /** What the headings' list calls it. */
  bookmark?: string;
  /** In place of what is drawn, for those who do not see it. */
  alt?: string;
  numbering?: "Decimal" | "Disc" | "None";
  scope?: "Row" | "Column";
};

/** A new last child of `parent`. */
export function addTag(parent: Tag, role: Role, details: TagDetails = {}): Tag {
  const tag = rootTag(role, details);
  parent.children.push(tag);
  return tag;
}

/** An element whose place in the tree is given later. */
export function rootTag(role: Role, details: TagDetails = {}): Tag {
  return { role, children: [], details };
}
