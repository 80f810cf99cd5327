import type { LeafletUnit } from "../leaflet/leaflet.ts";
import type { Ink } from "../signature/ink.ts";

/** What the PDF says, in reading order, without a word on where it stands. */
export type PdfDocument = {
  language: string;
  title: string;
  /** ISO 8601 in UTC; the moments that the record itself names, never the clock. */
  createdAt: string;
  changedAt: string;
  header: { title: string; version: string };
  label: { title: string; fields: LabelField[] };
  footer: { left: string; page: (page: number, pages: number) => string; right: string };
  leaflet: LeafletGroup[];
  signature: { label: string; ink: Ink; dateLabel: string; date: string };
  record: { title: string; note: string; groups: RecordGroup[] };
};

export type LabelField = { name: string; value: string };

/** Kept on one page where it fits on one. */
export type LeafletGroup = { kept: boolean; blocks: LeafletBlock[] };

export type LeafletBlock = { kind: LeafletUnit["kind"] | "tier-heading"; text: string };

export type RecordGroup = RecordBlock[];

export type RecordBlock =
  | { kind: "title"; text: string }
  | { kind: "framed"; text: string }
  | { kind: "table"; head: [string, string]; rows: [string, string][] }
  | { kind: "answers"; rows: { label: string; value: string; strong: boolean }[] }
  | { kind: "fields"; rows: { label: string; lines: string[]; strong?: boolean }[] }
  | { kind: "fingerprints"; rows: { label: string; sha256: string }[] }
  | { kind: "notice"; text: string };
