import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { openStore } from "../../../lib/store/open-store.ts";
import type { Store } from "../../../lib/store/store-types.ts";
import { type Label, preparedEvent, signedEvent, storeConsent } from "./sample-consent.ts";

const PEOPLE: Record<string, [Partial<Label>, preparedAt: string, isSigned: boolean]> = {
  chan: [
    { nameLatin: "CHAN, Tai Man", nameChinese: "陳大文", hospitalNo: "A1234567", episodeNo: "HN26000001X" },
    "2026-11-20T02:00:00.000Z",
    true,
  ],
  wan: [
    { nameLatin: "WAN, Kai Fung", nameChinese: "溫啟峯", hospitalNo: "B7654321", episodeNo: "HN26000002A" },
    "2026-11-21T15:59:59.999Z",
    false,
  ],
  cheung: [
    { nameLatin: "", nameChinese: "張文", hospitalNo: "C0000001", episodeNo: "HN26000003B" },
    "2026-11-21T16:00:00.000Z",
    true,
  ],
  percent: [
    { nameLatin: "100%_SURE", nameChinese: "", hospitalNo: "D0000001", episodeNo: "D0000001" },
    "2026-11-22T02:00:00.000Z",
    false,
  ],
  pua: [
    { nameLatin: "LEE, Ka Yee", nameChinese: "李\ue000𠮷", hospitalNo: "E0000001", episodeNo: "HN26000005D" },
    "2026-11-23T02:00:00.000Z",
    false,
  ],
};

let store: Store;
const names = new Map<string, string>();

beforeAll(async () => {
  store = await openStore(mkdtempSync(join(tmpdir(), "bedside-search-")));
  for (const [name, [label, at, isSigned]] of Object.entries(PEOPLE)) {
    names.set(await storeConsent(store, [preparedEvent(label), ...(isSigned ? [signedEvent()] : [])], at), name);
  }
  return () => store.close();
});

async function found(search: Parameters<Store["searchConsents"]>[0]): Promise<(string | undefined)[]> {
  const { total, rows } = await store.searchConsents(search, { offset: 0, limit: 100 });
  expect(total).toBe(rows.length);
  return rows.map((row) => names.get(row.consentId));
}

test.each([
  ["a Chinese character", "陳", ["chan"]],
  ["a character that two have", "文", ["cheung", "chan"]],
  ["two characters", "大文", ["chan"]],
  ["a whole name", "陳大文", ["chan"]],
  ["characters that are not neighbours", "陳文", []],
  ["a variant", "温啓峰", ["wan"]],
  ["a simplified form", "陈", ["chan"]],
  ["a part of a Latin name", "ta", ["chan"]],
  ["a Latin name without its comma", "chan tai", ["chan"]],
  ["full width", "ｃｈａｎ", ["chan"]],
  ["the name as a screen shows it", "CHAN, Tai Man 陳大文", ["chan"]],
  ["a name with more behind it", "陳大文華", []],
  ["a private-use character", "\ue000", ["pua"]],
  ["a character beyond the BMP", "𠮷", ["pua"]],
  ["a hospital number", "a1234567", ["chan"]],
  ["a hospital number in full width", "Ａ１２３４５６７", ["chan"]],
  ["an episode number", "hn26000002a", ["wan"]],
  ["a part of a number", "A123456", []],
  ["one number for both", "D0000001", ["percent"]],
  ["a percent sign", "%", []],
  ["an underscore", "_", []],
  ["a percent sign within a name", "100%_", ["percent"]],
  ["a wildcard", "C%N", []],
  ["a quote", `' OR 1=1 --`, []],
  ["double quotes", `"陳"`, ["chan"]],
  ["emoji", "😀", []],
  ["half an emoji", "\ud83d", []],
  ["a NUL", "陳\u0000大", ["chan"]],
  ["4 KB of one character", "陳".repeat(4096), []],
  ["4 KB of many", Array.from({ length: 4096 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join(""), []],
  ["a backslash", "\\", []],
])("by %s", async (_name, text, expected) => {
  expect(await found({ text })).toEqual(expected);
});

test("without anything all are found, newest first", async () => {
  expect(await found({})).toEqual(["pua", "percent", "cheung", "wan", "chan"]);
  expect(await found({ text: "  ", statuses: [] })).toEqual(["pua", "percent", "cheung", "wan", "chan"]);
});

test("dates are Hong Kong's, both included", async () => {
  expect(await found({ from: "2026-11-21", to: "2026-11-21" })).toEqual(["wan"]);
  expect(await found({ from: "2026-11-22" })).toEqual(["pua", "percent", "cheung"]);
  expect(await found({ to: "2026-11-20" })).toEqual(["chan"]);
  expect(await found({ from: "0001-01-01", to: "9999-12-31" })).toHaveLength(5);
});

test("a state narrows it down", async () => {
  expect(await found({ statuses: ["signed"] })).toEqual(["cheung", "chan"]);
  expect(await found({ statuses: ["signed"], text: "陳" })).toEqual(["chan"]);
  expect(await found({ statuses: ["completed"] })).toEqual([]);
});

test("the date of a signed record is its signing's", async () => {
  const label = { nameLatin: "LATE", nameChinese: "", hospitalNo: "F1", episodeNo: "F1" };
  const id = await storeConsent(store, [preparedEvent(label), signedEvent()], "2026-12-01T00:00:00.000Z");
  names.set(id, "late");
  const row = await store.consentRow(id);
  expect(row?.datedAt).toBe(row?.signedAt);
  expect(await found({ text: "late", from: "2026-12-01" })).toEqual(["late"]);
});

test("pages do not overlap and count all", async () => {
  const pages = await Promise.all(
    [0, 2, 4, 6].map((offset) => store.searchConsents({ to: "2026-11-30" }, { offset, limit: 2 })),
  );
  expect(pages.map((page) => page.total)).toEqual([5, 5, 5, 5]);
  expect(pages.flatMap((page) => page.rows.map((row) => names.get(row.consentId)))).toEqual([
    "pua",
    "percent",
    "cheung",
    "wan",
    "chan",
  ]);
});

test("rows of a hospital number and of a ward", async () => {
  expect((await store.rowsOfHospitalNo("ａ1234567")).map((row) => names.get(row.consentId))).toEqual(["chan"]);
  expect(await store.rowsOfHospitalNo("HN26000001X")).toEqual([]);
  expect((await store.wardRows("w1", ["draft"])).map((row) => names.get(row.consentId))).toEqual([
    "pua",
    "percent",
    "wan",
  ]);
  expect(await store.wardRows("w2", ["draft"])).toEqual([]);
});
