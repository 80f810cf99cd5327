import type { LeafletUnit } from "../leaflet/leaflet.ts";
import type { Ink } from "../signature/ink.ts";

/** What the PDF says, in reading order, without a word on where it stands. */
export type PdfDocument = {
  language: string;
  title: string;
  /** ISO 8601 in UTC; the moments that the record itself names, never the clock. A blank leaflet has none. */
  dates?: { created: string; changed: string };
  /** The hospital's name on top of every page; empty, nothing is printed. */
  letterhead: string;
  header: { title: string; version: string };
  label: { title: string; fields: LabelField[] };
  footer: { left: string; page: (page: number, pages: number) => string; right: string };
  /** The end of the leaflet, whose own lines come before it and are the same in every document. */
  signatureLine?: SignatureLine;
  /** Ours and not the leaflet's, on pages of its own. */
  record?: Appendix & { groups: RecordGroup[] };
  /** How all of it can be checked. What the file begins with is known only once it is laid out. */
  evidence?: Appendix & { groups: (prefix: PrefixFacts) => RecordGroup[] };
  /** The record as data, inside the file; beside it stands the leaflet, which comes with the prefix. */
  attachment?: Attachment;
};

type Appendix = { title: string; note: string };

/** What a document begins with: so many bytes, and their hash. */
export type PrefixFacts = { sha256: string; byteLength: number };

/** JSON inside a document. `at` is when it was last changed, where that is known. */
export type Attachment = { fileName: string; description: string; text: string; at?: string };

/** `isBlank`: the value is underscores to be written on. */
export type LabelField = { name: string; value: string; isBlank: boolean };

/** Kept on one page where it fits on one. */
export type LeafletGroup = { kept: boolean; blocks: LeafletBlock[] };

export type LeafletBlock = { kind: LeafletUnit["kind"] | "tier-heading"; text: string };

/** The leaflet's own last line: signed, left empty for good, or to be written on by hand. */
export type SignatureLine = { label: string; dateLabel: string } & (
  | { kind: "signed"; mark: SignedMark; date: string }
  | { kind: "empty" }
  | { kind: "underscores"; signature: string; date: string }
);

export type SignedMark = { kind: "ink" | "thumbprint"; ink: Ink } | { kind: "name"; name: string };

export type RecordGroup = RecordBlock[];

export type RecordBlock =
  | { kind: "title"; text: string }
  | { kind: "framed"; text: string }
  | { kind: "status"; text: string; english: string }
  | SignatoryBlock
  | { kind: "table"; head: [string, string]; rows: [string, string][] }
  | { kind: "answers"; rows: { label: string; value: string; strong: boolean }[] }
  | { kind: "fields"; rows: FieldRow[] }
  | { kind: "fingerprints"; rows: { label: string; sha256: string }[] }
  | { kind: "notice"; text: string }
  | CodeBlock;

/** A code for a camera, with what it holds in words beside it. */
export type CodeBlock = { kind: "code"; content: string; alt: string; lines: readonly string[] };

/** Without `signed` it is someone who took part and did not sign. */
export type SignatoryBlock = {
  kind: "signatory";
  role: string;
  name: string;
  lines: string[];
  signed?: { mark: SignedMark; method: string };
};

export type FieldRow = { label: string; lines: string[]; strong?: boolean };
