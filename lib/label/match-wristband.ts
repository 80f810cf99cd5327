import type { Scan } from "./parse-scan.ts";
import type { PatientLabel } from "./patient-label.ts";

export type WristbandMatch = { kind: "match" } | { kind: "mismatch" } | { kind: "unreadable" };

type Comparison = WristbandMatch["kind"];

/**
 * Compares a scanned wristband with the label, code point by code point, white space around a field aside.
 * One differing field is a mismatch. A match needs both numbers and every name part of the label, or the
 * Hospital No alone. `unreadable` is a scan that proves neither: the Episode No alone says nothing about
 * the person, nor does a wristband without a name part that the label has. A part that the nurse left
 * empty on a typed label cannot be compared; on a scanned one, empty is what the label says.
 */
export function matchWristband(label: PatientLabel, labelSource: "scanned" | "typed", scan: Scan): WristbandMatch {
  if (scan.kind === "unreadable") return { kind: "unreadable" };
  if (scan.kind === "number") return { kind: compareNumber(label, scan.number) };
  const found = FIELDS.map((field) => compare(label[field], scan.label[field], labelSource));
  return { kind: found.find((kind) => kind === "mismatch") ?? found.find((kind) => kind === "unreadable") ?? "match" };
}

const FIELDS = ["hospitalNo", "episodeNo", "nameLatin", "nameChinese"] as const;

function compareNumber(label: PatientLabel, number: string): Comparison {
  if (number.trim() === label.hospitalNo.trim()) return "match";
  return number.trim() === label.episodeNo.trim() ? "unreadable" : "mismatch";
}

function compare(onLabel: string, onWristband: string, labelSource: "scanned" | "typed"): Comparison {
  const [expected, found] = [onLabel.trim(), onWristband.trim()];
  if (expected === found) return "match";
  if (expected === "" && labelSource === "typed") return "match";
  return found === "" ? "unreadable" : "mismatch";
}
