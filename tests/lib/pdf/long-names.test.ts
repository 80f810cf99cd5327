import { expect, test } from "vitest";
import { sampleRecord } from "../../../lib/cli/sample-record.ts";
import type { SampleSigning } from "../../../lib/cli/sample-signings.ts";
import type { SignatureMethod, SigningPlan } from "../../../lib/consent/signatory.ts";
import { composeWhole } from "./compose-whole.ts";
import { blankChars, charsWithMupdf } from "./extract-text.ts";
import { testFonts } from "./test-fonts.ts";
import { REAL_LEAFLET } from "./test-leaflets.ts";

/** A letter of its own for each person: the widest of names, and as long as each may be. */
const name = (letter: string, latin = 100) => letter.repeat(latin) + "龘".repeat(30);
const LABEL = { nameLatin: "W".repeat(100), nameChinese: "龘".repeat(30), hospitalNo: "H1", episodeNo: "E1" };
const STAFF = { kind: "staff", post: "註冊護士".repeat(8), role: "nurse" } as const;
const PEOPLE = {
  staff: {
    witness: { ...STAFF, staffNumber: "1", name: name("Ж") },
    doctor: { ...STAFF, staffNumber: "2", name: name("Щ"), role: "doctor" as const },
  },
};
const GIVERS: Record<string, SigningPlan["consentGiver"]> = {
  patient: { kind: "patient" },
  parent: {
    kind: "parent",
    dateOfBirth: "2013-11-02",
    name: name("Ю", 70),
    relationship: "guardian",
    patientCoSigns: true,
  },
  guardian: { kind: "guardian", name: name("Ю", 70), orderNo: "8".repeat(60), orderExpiresOn: "2027-03-31" },
};

test.each([
  ["patient", "hand"],
  ["patient", "typed"],
  ["parent", "hand"],
  ["parent", "typed"],
  ["guardian", "mark"],
  ["guardian", "typed"],
] as [string, SignatureMethod][])(
  "%s, %s: every name is whole, and nothing runs off its place",
  async (who, method) => {
    const signing: SampleSigning = {
      plan: {
        consentGiver: GIVERS[who] ?? { kind: "patient" },
        interpreter: { name: name("Ф", 70), language: "烏".repeat(60), presence: "in-person" },
        witness: true,
        doctor: true,
      },
      method,
      helpMode: "self",
    };
    const consent = sampleRecord(REAL_LEAFLET, LABEL, signing, PEOPLE);
    const bytes = await composeWhole({ leaflet: REAL_LEAFLET, consent, fonts: await testFonts() });
    const pages = charsWithMupdf(bytes);
    const chars = pages.flat();
    const count = (letter: string) => chars.filter(({ char }) => char === letter).length;
    const typed = method === "typed" ? 2 : 0;
    const isForPatient = who !== "patient";
    expect(count("Ф")).toBe(70);
    expect(count("Ж")).toBe(100);
    expect(count("Щ")).toBe(100);
    expect(count("Ю")).toBe(isForPatient ? 70 * (1 + typed) : 0);
    const patientSigns = who === "guardian" ? 0 : 1;
    expect(count("W")).toBe(100 * (pages.length + patientSigns + (isForPatient ? 0 : typed)));
    for (const { x1, x2, y1, y2 } of chars) {
      expect(x1).toBeGreaterThan(50);
      expect(x2).toBeLessThan(545);
      expect(y1).toBeGreaterThan(20);
      expect(y2).toBeLessThan(830);
    }
    // Beside the line that was signed, no name comes near it.
    for (const { x2 } of chars.filter(({ char }) => "ФЖЩ".includes(char))) expect(x2).toBeLessThan(537.7 - 138);
    expect(overlaps(pages)).toEqual([]);
    expect(blankChars(bytes).flat()).toEqual([]);
  },
);

test("a label of nothing but code points leaves the leaflet its room on each page", async () => {
  const none = (count: number) => "\u{10FFF0}".repeat(count);
  const label = { nameLatin: none(100), nameChinese: none(30), hospitalNo: none(30), episodeNo: none(30) };
  const compose = async (of: typeof label) =>
    charsWithMupdf(
      await composeWhole({ leaflet: REAL_LEAFLET, consent: sampleRecord(REAL_LEAFLET, of), fonts: await testFonts() }),
    );
  const usual = await compose({ ...LABEL, nameLatin: "CHAN, Tai Man", nameChinese: "陳大文" });
  const pages = await compose(label);
  expect(pages.length).toBeLessThan(3 * usual.length);
  for (const chars of pages) expect(Math.max(...chars.map(({ y2 }) => y2))).toBeLessThan(830);
  expect(overlaps(pages)).toEqual([]);
});

/** Characters whose middles lie in another's rectangle: text set over text. */
function overlaps(pages: ReturnType<typeof charsWithMupdf>): string[] {
  return pages.flatMap((chars) => {
    const cells = new Map<string, string>();
    return chars
      .filter(({ char }) => !/\s/u.test(char))
      .flatMap(({ char, x1, x2, y1, y2 }) => {
        const key = `${Math.round((x1 + x2) / 4)} ${Math.round((y1 + y2) / 4)}`;
        const other = cells.get(key);
        cells.set(key, char);
        return other === undefined ? [] : [`${other}${char}`];
      });
  });
}
