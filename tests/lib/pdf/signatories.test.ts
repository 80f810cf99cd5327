import { describe, expect, test } from "vitest";
import { sampleRecord } from "../../../lib/cli/sample-record.ts";
import type { SampleSigning } from "../../../lib/cli/sample-signings.ts";
import type { Consent, Signature } from "../../../lib/consent/consent.ts";
import type { SignatoryRole, SignatureMethod, SigningPlan } from "../../../lib/consent/signatory.ts";
import { strippedTextSha256 } from "../../../lib/leaflet/fingerprint.ts";
import { type Ink, SIGNING_FRAME_ASPECT } from "../../../lib/signature/ink.ts";
import { composeWhole } from "./compose-whole.ts";
import { type DrawnInk, drawnInks, penTexts } from "./drawn-inks.ts";
import { blankChars, type ExtractedLine, linesWithMupdf, linesWithPdfJs } from "./extract-text.ts";
import { leafletBodyLines } from "./leaflet-body.ts";
import { pageContents } from "./page-contents.ts";
import { testFonts } from "./test-fonts.ts";
import { REAL_LEAFLET } from "./test-leaflets.ts";

const LABEL = { nameLatin: "CHAN, Tai Man", nameChinese: "陳大文", hospitalNo: "H2604817", episodeNo: "E26091277" };

const PARENT = { kind: "parent", dateOfBirth: "2013-11-02", name: "陳志明", relationship: "father" } as const;
const GIVERS: SigningPlan["consentGiver"][] = [
  { kind: "patient" },
  { kind: "able-minor", dateOfBirth: "2010-05-21", doctorName: "林醫生", finding: "能說出風險，並能比較選擇。" },
  { ...PARENT, patientCoSigns: false },
  { ...PARENT, patientCoSigns: true },
  { kind: "guardian", name: "FONG, Mei Ling 方美玲", orderNo: "GB/P/2025/0417", orderExpiresOn: "2027-03-31" },
];
const METHODS: SignatureMethod[] = ["hand", "mark", "thumbprint", "typed"];
const PRESENCES = [undefined, "in-person", "phone", "video"] as const;

const COMBINATIONS: SampleSigning[] = GIVERS.flatMap((consentGiver) =>
  METHODS.flatMap((method) =>
    PRESENCES.flatMap((presence) =>
      [false, true].flatMap((witness) =>
        [false, true].map((doctor): SampleSigning => {
          const interpreter = presence && { name: "Ayesha KHAN", language: "烏爾都語", presence };
          return {
            plan: { consentGiver, witness, doctor, ...(interpreter && { interpreter }) },
            method,
            helpMode: presence ? "interpreter" : "self",
          };
        }),
      ),
    ),
  ),
);

const ROLES: Record<SignatoryRole, string> = {
  patient: "病人",
  parent: "家長／監護人",
  guardian: "監護人",
  interpreter: "傳譯員",
  witness: "見證人",
  doctor: "醫生",
};
const METHOD_WORDS: Record<SignatureMethod, string> = {
  hand: "親筆簽署",
  mark: "畫押",
  thumbprint: "指模",
  typed: "輸入姓名",
};

const stripped = (text: string) => text.replace(/\s/gu, "");
const textOf = (pages: ExtractedLine[][]) =>
  stripped(pages.flatMap((lines) => lines.map((line) => line.text)).join(""));

/** Where the record begins: the leaflet has two pages in every one of these. */
const LEAFLET_PAGES = 2;

test("there are 320 combinations: 5 consent givers × 4 methods × 4 presences of an interpreter × witness × doctor", () => {
  expect(COMBINATIONS).toHaveLength(320);
  expect(new Set(COMBINATIONS.map((one) => JSON.stringify(one))).size).toBe(320);
});

describe.each(GIVERS.map((giver) => [JSON.stringify(giver), giver] as const))("%s gives the consent", (_, giver) => {
  test.each(PRESENCES)("interpreter %s: each signatory with name, role, meaning, time and ink", async (presence) => {
    const combinations = COMBINATIONS.filter(
      ({ plan }) => plan.consentGiver === giver && plan.interpreter?.presence === presence,
    );
    expect(combinations).toHaveLength(16);
    for (const [index, signing] of combinations.entries()) {
      const consent = sampleRecord(REAL_LEAFLET, LABEL, signing);
      const bytes = await composeWhole({ leaflet: REAL_LEAFLET, consent, fonts: await testFonts() });
      expectEveryoneCounted(consent, signing);
      expectInks(consent, await pageContents(bytes));
      expectSignatories(consent, signing, linesWithMupdf(bytes));
      if (index !== combinations.length - 1) continue;
      expectSignatories(consent, signing, await linesWithPdfJs(bytes));
      expect(blankChars(bytes).flat()).toEqual([]);
    }
  });
});

function expectEveryoneCounted({ signatures, status }: Consent, { plan, method }: SampleSigning): void {
  const giver = plan.consentGiver;
  expect(status).toBe("completed");
  expect(signatures).toHaveLength(
    1 +
      Number(giver.kind === "parent" && giver.patientCoSigns) +
      Number(plan.interpreter?.presence === "in-person") +
      Number(plan.witness || method !== "hand") +
      Number(plan.doctor),
  );
}

function expectSignatories(consent: Consent, { plan }: SampleSigning, pages: ExtractedLine[][]): void {
  expect(strippedTextSha256(leafletBodyLines(pages, REAL_LEAFLET).join(""))).toBe(REAL_LEAFLET.bodySha256);
  const leaflet = textOf(pages.slice(0, LEAFLET_PAGES));
  for (const word of [...Object.values(METHOD_WORDS), ...consent.signatures.map((one) => stripped(one.name))]) {
    const isTyped = word === stripped(consent.signature?.typedName ?? "");
    const isOnLabel = word === stripped(`${LABEL.nameLatin}${LABEL.nameChinese}`);
    if (!isTyped && !isOnLabel) expect(leaflet).not.toContain(word);
  }
  const record = textOf(pages.slice(LEAFLET_PAGES));
  const blocks = consent.signatures.map((signature) =>
    record.indexOf(ROLES[signature.role] + stripped(signature.name)),
  );
  for (const [index, signature] of consent.signatures.entries()) {
    expect(blocks[index]).toBeGreaterThan(blocks[index - 1] ?? -1);
    const block = record.slice(index === 0 ? 0 : blocks[index], blocks[index + 1]);
    expect(block).toContain(stripped(signature.declaration.text));
    expect(block).toContain(time(signature.at));
    expect(block).toContain(METHOD_WORDS[signature.method]);
    if (signature.staff) expect(block).toContain(`${signature.staff.post}${signature.staff.staffNumber}`);
  }
  for (const words of detailsOf(plan)) expect(record).toContain(stripped(words));
  const isForPatient = plan.consentGiver.kind === "parent" || plan.consentGiver.kind === "guardian";
  const reader = isForPatient ? "代簽人" : "病人";
  expect(record.includes(`本文件記錄${reader}已閱讀上述單張，並非程序同意書。`)).toBe(!plan.doctor);
  expect(record.includes(`本文件記錄${reader}已閱讀上述單張，以及醫生簽署表示已向${reader}解釋。`)).toBe(plan.doctor);
}

function detailsOf({ consentGiver: giver, interpreter }: SigningPlan): string[] {
  const found: string[] = [];
  if (giver.kind === "able-minor") found.push("病人於2010年5月21日出生，未滿18歲", giver.doctorName, giver.finding);
  if (giver.kind === "parent") found.push("父親", "病人於2013年11月2日出生，未滿18歲");
  if (giver.kind === "guardian") found.push("監護令編號GB/P/2025/0417", "監護令有效至2027年3月31日");
  if (!interpreter) return found;
  const absent = "傳譯員不在場，沒有簽署。";
  if (interpreter.presence === "in-person") return [...found, `傳譯員${interpreter.name}烏爾都語，在場傳譯「`];
  const means = interpreter.presence === "phone" ? "電話" : "視像";
  return [...found, `傳譯員${interpreter.name}烏爾都語，以${means}傳譯${absent}`];
}

/** The giver's mark is on the leaflet's own line, and everyone's is beside their name, in the same order. */
function expectInks({ signatures }: Consent, contents: string[]): void {
  const [giver] = signatures;
  const onLeaflet = contents.slice(0, LEAFLET_PAGES).flatMap(drawnInks);
  const onRecord = contents.slice(LEAFLET_PAGES).flatMap(drawnInks);
  const drawn = signatures.filter((signature) => signature.ink);
  expect(onLeaflet).toHaveLength(giver?.ink ? 1 : 0);
  expect(onRecord).toHaveLength(drawn.length);
  const typed = signatures.length - drawn.length;
  expect(contents.map(penTexts).reduce((sum, count) => sum + count)).toBe(2 * typed);
  for (const [index, signature] of drawn.entries()) expectInk(onRecord[index], signature);
  if (giver?.ink) expectInk(onLeaflet[0], giver);
}

/** Nobody's ink is taken for another's: their shapes differ. */
function expectInk(drawn: DrawnInk | undefined, { ink, method }: Signature): void {
  if (!drawn || !ink) throw new Error("No ink was drawn");
  expect(drawn.strokes).toBeGreaterThanOrEqual(ink.strokes.length);
  expect(drawn.width).toBeGreaterThan(14);
  if (method === "thumbprint") expect(drawn.width / drawn.height).toBeCloseTo(1, 2);
  else expect(Math.abs(drawn.width / drawn.height / aspectOf(ink) - 1)).toBeLessThan(0.03);
}

function aspectOf({ strokes }: Ink): number {
  const points = strokes.flat();
  const range = (values: number[]) => Math.max(...values) - Math.min(...values);
  return (range(points.map(({ x }) => x)) * SIGNING_FRAME_ASPECT) / range(points.map(({ y }) => y));
}

function time(at: string): string {
  const clock = new Date(Date.parse(at) + 8 * 60 * 60 * 1000).toISOString().slice(11, 19);
  return `2026年9月12日（星期六）${clock}`;
}
