import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_LABEL_FORMATS, type LabelFormat } from "../../../lib/label/label-formats.ts";
import { parseScan } from "../../../lib/label/parse-scan.ts";
import { splitName } from "../../../lib/label/split-name.ts";

const CHAN = { nameLatin: "CHAN TAI MAN", nameChinese: "陳大文", hospitalNo: "H2604817", episodeNo: "E26091277" };
const TEXTS = ["CHAN TAI MAN 陳大文", "H2604817", "E26091277"];
const UNREADABLE = { kind: "unreadable" };

test.each(["|", "^", "\n", "\r\n", "\r", "\u240A"])("a whole label with %j between its fields", (between) => {
  expect(parseScan(TEXTS.join(between))).toEqual({ kind: "label", label: CHAN });
});

test.each(["", "\r", "\n", "\r\n", "\t", "\u240A", "\u2409", "\u0003", " \r\n\r\n"])(
  "a scanner that ends with %j",
  (suffix) => {
    expect(parseScan(TEXTS.join("|") + suffix)).toEqual({ kind: "label", label: CHAN });
    expect(parseScan(TEXTS.join("\n") + suffix)).toEqual({ kind: "label", label: CHAN });
    expect(parseScan(`H2604817${suffix}`)).toEqual({ kind: "number", number: "H2604817" });
  },
);

test.each(["]Q3", "]Q1", "]d1", "]d4", "]C0", "]A0", "]z3", "\u0002", "\u0002]Q1"])(
  "a scanner that begins with %j",
  (prefix) => {
    expect(parseScan(prefix + TEXTS.join("|"))).toEqual({ kind: "label", label: CHAN });
    expect(parseScan(`${prefix}H2604817\r`)).toEqual({ kind: "number", number: "H2604817" });
  },
);

test.each([
  ["nothing", ""],
  ["only a suffix", "\r\n"],
  ["half a label", "CHAN TAI MAN|H2604817"],
  ["half a label, cut after the separator", "CHAN TAI MAN|H2604817|"],
  ["the second half of a label", "17|E26091277"],
  ["two scans run together", `${TEXTS.join("|")}${TEXTS.join("|")}`],
  ["a blank number", "CHAN TAI MAN||E26091277"],
  ["a blank name", "|H2604817|E26091277"],
  ["more fields than a label has", "CHAN|H1234|E1234|1956-02-01"],
  ["the number where the name should be", "H2604817|CHAN TAI MAN|E26091277"],
  ["the name last", "H2604817|E26091277|CHAN TAI MAN"],
  ["a Chinese name in a number's place", "H2604817|陳大文|E26091277"],
  ["a name of digits", "26048173|H2604817|E26091277"],
  ["another hospital: a date of birth", "CHAN TAI MAN|1956-02-01|H2604817"],
  ["another hospital: a date in words", "CHAN TAI MAN|H2604817|01-FEB-1956"],
  ["another hospital: sex and age", "CHAN TAI MAN|F|067"],
  ["another hospital: its own separators inside", "PID^CHAN^TAI MAN|H2604817|E26091277"],
  ["a long QR code", "x".repeat(4096)],
  ["a long QR code in the shape of a label", `${"CHAN ".repeat(800)}|H2604817|E26091277`],
  ["a web address", "https://example.org/?a=1"],
  ["a web address in a name", "https://example.org|H2604817|E26091277"],
  ["a script", "<script>alert(1)</script>|H2604817|E26091277"],
  ["a script alone", "<script>alert(1)</script>"],
  ["mark-up in a number", "CHAN TAI MAN|<b>1</b>|E26091277"],
  ["binary", "\u0000\u0001\u0002"],
  ["a NUL in a number", "CHAN TAI MAN|H26\u000004817|E26091277"],
  ["a GS1 separator", "CHAN\u001dTAI MAN|H2604817|E26091277"],
  ["text turned right to left", "CHAN \u202eNAM IAT|H2604817|E26091277"],
  ["an isolate", "CHAN\u2066 TAI MAN|H2604817|E26091277"],
  ["a character of no width", "CHAN\u200b TAI MAN|H2604817|E26091277"],
  ["a number with a character of no width", "CHAN TAI MAN|H260\u200d4817|E26091277"],
  ["half a character", "CHAN\ud840|H2604817|E26091277"],
  ["a failed decoding", "CHAN TAI MAN ��文|H2604817|E26091277"],
  ["digits of another script", "CHAN TAI MAN|٢٦٠٤٨١٧|E26091277"],
  ["a full-width number", "CHAN TAI MAN|Ｈ２６０４８１７|E26091277"],
  ["a date alone", "1956-02-01"],
  ["a name with a digit in a number's place", "CHAN TAI MAN|TWIN OF CHAN 2|E26091277"],
  ["a word alone", "EMERGENCY"],
  ["words with a number", "WARD BED 12"],
  ["a name alone", "陳大文"],
])("%s is unreadable, never guessed at", (_name, text) => {
  expect(parseScan(text)).toEqual(UNREADABLE);
});

test.each(["محمد علي", "O'BRIEN, Síle", "TWIN 2 OF CHAN TAI MAN", "N", "LI, Ka-shing (Mrs)"])(
  "%j is a name",
  (nameLatin) => {
    expect(parseScan(`${nameLatin}|H2604817|E26091277`)).toMatchObject({ kind: "label", label: { nameLatin } });
  },
);

test.each(["H2604817", "HN-2604817(3)", "2604817", "AB 12 345678"])(
  "a 1-D code carries one number alone: %s",
  (number) => {
    expect(parseScan(` ${number} `)).toEqual({ kind: "number", number });
  },
);

const OTHER_HOSPITAL: LabelFormat[] = [
  { separator: ";", fields: ["ignore", "hospital-no", "name-latin", "name-chinese", "ignore", "episode-no"] },
];

test("another format reads its fields where they stand and keeps nothing else", () => {
  const scan = parseScan("A123456(3);H2604817;CHAN TAI MAN;陳大文;1956-02-01;E26091277", OTHER_HOSPITAL);
  expect(scan).toEqual({ kind: "label", label: CHAN });
  expect(JSON.stringify(scan)).not.toContain("A123456");
  expect(parseScan(TEXTS.join("|"), OTHER_HOSPITAL)).toEqual(UNREADABLE);
});

test("name parts in each other's place are unreadable", () => {
  expect(parseScan("x;H2604817;陳大文;CHAN TAI MAN;y;E26091277", OTHER_HOSPITAL)).toEqual(UNREADABLE);
});

test("a tab may separate, as itself or as its mark", () => {
  const byTab: LabelFormat[] = [{ separator: "tab", fields: ["name", "hospital-no", "episode-no"] }];
  expect(parseScan(`${TEXTS.join("\t")}\t`, byTab)).toEqual({ kind: "label", label: CHAN });
  expect(parseScan(`${TEXTS.join("\u2409")}\u240A`, byTab)).toEqual({ kind: "label", label: CHAN });
});

test("a name that contains the separator is refused, not cut", () => {
  const byComma: LabelFormat[] = [{ separator: ",", fields: ["name", "hospital-no", "episode-no"] }];
  expect(parseScan("CHAN Tai Man,H2604817,E26091277", byComma)).toMatchObject({ kind: "label" });
  expect(parseScan("CHAN, Tai Man,H2604817,E26091277", byComma)).toEqual(UNREADABLE);
  const inParts: LabelFormat[] = [
    { separator: ",", fields: ["name-latin", "name-chinese", "hospital-no", "episode-no"] },
  ];
  expect(parseScan("CHAN, Tai Man,H2604817,E26091277", inParts)).toEqual(UNREADABLE);
});

test("what two formats read differently is unreadable", () => {
  const swapped: LabelFormat = { separator: "|", fields: ["name", "episode-no", "hospital-no"] };
  expect(parseScan(TEXTS.join("|"), [...DEFAULT_LABEL_FORMATS, swapped])).toEqual(UNREADABLE);
  expect(parseScan(TEXTS.join("|"), [...DEFAULT_LABEL_FORMATS, ...DEFAULT_LABEL_FORMATS])).toMatchObject({
    kind: "label",
  });
});

test.each([
  ["CHAN Tai Man 陳大文", "CHAN Tai Man", "陳大文"],
  ["陳𨋢𠝹 㗎 CHAN Tai Man", "CHAN Tai Man", "陳𨋢𠝹 㗎"],
  ["陳大文", "", "陳大文"],
  ["O'BRIEN, Síle", "O'BRIEN, Síle", ""],
])("%s is split by script", (name, nameLatin, nameChinese) => {
  expect(splitName(name)).toEqual({ nameLatin, nameChinese });
});

const number = fc.stringMatching(/^[A-Z]{0,2}[0-9]{4,10}$/);
const labels = fc.record({
  nameLatin: fc.stringMatching(/^[A-Z]{2,12}, [A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?$/),
  nameChinese: fc.string({ unit: fc.constantFrom("陳", "大", "𠝹", "文", "㗎", "\ue000"), maxLength: 6 }),
  hospitalNo: number,
  episodeNo: number,
});

test("every label of these formats is read back as it was written", () => {
  fc.assert(
    fc.property(labels, fc.constantFrom("|", "^", "\n", "\r\n"), (label, between) => {
      const name = `${label.nameLatin} ${label.nameChinese}`;
      expect(parseScan([name, label.hospitalNo, label.episodeNo].join(between))).toEqual({ kind: "label", label });
    }),
    { numRuns: 1000 },
  );
});

test("a label of which the end is missing is never a label with another name or Hospital No", () => {
  fc.assert(
    fc.property(labels, fc.nat(), (label, cut) => {
      const text = [label.nameLatin, label.hospitalNo, label.episodeNo].join("|");
      const scan = parseScan(text.slice(0, cut % text.length));
      if (scan.kind === "label") expect(scan.label).toMatchObject({ hospitalNo: label.hospitalNo });
      expect(scan.kind).not.toBe("number");
    }),
    { numRuns: 1000 },
  );
});

test("no text makes the parser throw, and no character of a name is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
      const scan = parseScan(text);
      if (scan.kind === "label") expect(Object.values(scan.label).join("")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("陳", "大", "𠝹", "A", "b", " ", ",", "-") }), (name) => {
      const { nameLatin, nameChinese } = splitName(name);
      const strip = (text: string) => [...text.replaceAll(" ", "")].sort().join("");
      expect(strip(nameLatin + nameChinese)).toBe(strip(name));
    }),
    { numRuns: 2000 },
  );
});
