import fc from "fast-check";
import { expect, test } from "vitest";
import { matchWristband } from "../../../lib/label/match-wristband.ts";
import { parseScan, type Scan } from "../../../lib/label/parse-scan.ts";
import type { PatientLabel } from "../../../lib/label/patient-label.ts";

const CHAN = { nameLatin: "CHAN, Tai Man", nameChinese: "陳大文", hospitalNo: "H2604817", episodeNo: "E26091277" };
const wristband = (changed: Partial<PatientLabel> = {}): Scan => ({ kind: "label", label: { ...CHAN, ...changed } });

test.each([
  ["the same wristband", wristband(), "match"],
  ["the Hospital No alone", { kind: "number", number: "H2604817" }, "match"],
  ["another Hospital No alone", { kind: "number", number: "H2604871" }, "mismatch"],
  ["the Episode No alone, which names nobody", { kind: "number", number: "E26091277" }, "unreadable"],
  ["nothing that can be read", { kind: "unreadable" }, "unreadable"],
  ["another episode", wristband({ episodeNo: "E26091278" }), "mismatch"],
  ["the same name in other letters", wristband({ nameLatin: "CHAN, TAI MAN" }), "mismatch"],
  ["a variant character", wristband({ nameChinese: "陈大文" }), "mismatch"],
  ["no Chinese name", wristband({ nameChinese: "" }), "unreadable"],
  ["no Chinese name and another Hospital No", wristband({ nameChinese: "", hospitalNo: "H2604871" }), "mismatch"],
] as [string, Scan, string][])("%s: %j is %s", (_situation, scan, kind) => {
  expect(matchWristband(CHAN, "scanned", scan)).toEqual({ kind });
  expect(matchWristband(CHAN, "typed", scan)).toEqual({ kind });
});

test("a name part that the nurse left empty is not compared; one that the scanned label lacks is", () => {
  const label = { ...CHAN, nameChinese: "" };
  expect(matchWristband(label, "typed", wristband())).toEqual({ kind: "match" });
  expect(matchWristband(label, "scanned", wristband())).toEqual({ kind: "mismatch" });
});

const FIELDS = ["nameLatin", "nameChinese", "hospitalNo", "episodeNo"] as const;
const CHARACTERS = [..."ABCabcXYZxyz0123456789 ,-'()陳陈大太文𠝹㗎Ååé"];

const labels: fc.Arbitrary<PatientLabel> = fc.record({
  nameLatin: fc.stringMatching(/^[A-Z]{2,12}, [A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?$/),
  nameChinese: fc.string({ unit: fc.constantFrom("陳", "大", "𠝹", "文", "㗎"), maxLength: 4 }),
  hospitalNo: fc.stringMatching(/^[A-Z]{0,2}[0-9]{5,9}$/),
  episodeNo: fc.stringMatching(/^[A-Z]{1,2}[0-9]{5,9}$/),
});

type Change = {
  field: (typeof FIELDS)[number];
  kind: "substitute" | "insert" | "delete" | "case" | "swap";
  at: number;
  character: string;
};

const changes: fc.Arbitrary<Change> = fc.record({
  field: fc.constantFrom(...FIELDS),
  kind: fc.constantFrom("substitute", "insert", "delete", "case", "swap"),
  at: fc.nat(),
  character: fc.constantFrom(...CHARACTERS),
});

function changed(label: PatientLabel, { field, kind, at, character }: Change): PatientLabel {
  const characters = [...label[field]];
  const place = at % (characters.length + (kind === "insert" ? 1 : 0) || 1);
  const here = characters[place] ?? "";
  const put = (deleted: number, ...inserted: string[]) => characters.toSpliced(place, deleted, ...inserted);
  const result = {
    substitute: () => put(1, character),
    insert: () => put(0, character),
    delete: () => put(1),
    case: () => put(1, here === here.toUpperCase() ? here.toLowerCase() : here.toUpperCase()),
    swap: () => put(2, characters[place + 1] ?? "", here),
  }[kind]();
  return { ...label, [field]: result.join("") };
}

test("a wristband that differs by one character from the label never matches", () => {
  fc.assert(
    fc.property(labels, changes, (label, change) => {
      const other = changed(label, change);
      fc.pre(FIELDS.some((field) => other[field].trim() !== label[field].trim()));
      expect(matchWristband(label, "scanned", { kind: "label", label: other }).kind).not.toBe("match");
      if (label[change.field] !== "") {
        expect(matchWristband(label, "typed", { kind: "label", label: other }).kind).not.toBe("match");
      }
    }),
    { numRuns: 5000 },
  );
});

test("neither does its barcode, as a whole label or as a number alone", () => {
  const barcode = ({ nameLatin, nameChinese, hospitalNo, episodeNo }: PatientLabel) =>
    `${nameLatin} ${nameChinese}|${hospitalNo}|${episodeNo}`;
  fc.assert(
    fc.property(labels, changes, (label, change) => {
      const other = changed(label, change);
      expect(matchWristband(label, "scanned", parseScan(barcode(label)))).toEqual({ kind: "match" });
      fc.pre(printed(other) !== printed(label));
      expect(matchWristband(label, "scanned", parseScan(barcode(other))).kind).not.toBe("match");
      if (change.field !== "hospitalNo") return;
      expect(matchWristband(label, "scanned", parseScan(other.hospitalNo)).kind).not.toBe("match");
    }),
    { numRuns: 5000 },
  );
});

/** White space around a field, and between the two parts of a name, is none of it. */
function printed({ nameLatin, nameChinese, hospitalNo, episodeNo }: PatientLabel): string {
  const name = `${nameLatin.trim()} ${nameChinese.trim()}`.trim();
  return [name, hospitalNo.trim(), episodeNo.trim()].join("|");
}

test("the label itself always matches", () => {
  fc.assert(
    fc.property(labels, fc.constantFrom("scanned" as const, "typed" as const), (label, source) => {
      expect(matchWristband(label, source, { kind: "label", label })).toEqual({ kind: "match" });
      expect(matchWristband(label, source, { kind: "number", number: ` ${label.hospitalNo} ` })).toEqual({
        kind: "match",
      });
    }),
  );
});
