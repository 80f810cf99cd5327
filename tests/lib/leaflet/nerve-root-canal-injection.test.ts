import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createLeafletCatalogue } from "../../../lib/leaflet/catalogue.ts";
import { leafletFingerprint, strippedTextSha256 } from "../../../lib/leaflet/fingerprint.ts";
import { type Leaflet, leafletTiers, leafletUnits } from "../../../lib/leaflet/leaflet.ts";
import { leafletPages } from "../../../lib/leaflet/pages.ts";
import { sourceUnits } from "./source.ts";

const FILE = new URL("../../../lib/leaflet/texts/nerve-root-canal-injection.v1.zh-HK.json", import.meta.url);
const FINGERPRINT = "5c38a9005a734b6303e9102797068a14adaca06e85f41e57284d64306bd424c7";
const read = () => JSON.parse(readFileSync(FILE, "utf8")) as Leaflet;

test("every unit equals its source lines joined with nothing, inner spaces included", () => {
  expect(leafletUnits(read()).map((unit) => unit.text)).toEqual(sourceUnits());
});

test("the stripped body has the fingerprint of the paper", () => {
  expect(leafletFingerprint(read())).toBe(FINGERPRINT);
  expect(strippedTextSha256(sourceUnits().join(""))).toBe(FINGERPRINT);
});

test("8 sections, 4 tiers in their order, 52 units with ids of their own, 10 reading pages", () => {
  const leaflet = read();
  expect(leaflet.sections).toHaveLength(8);
  expect(leafletTiers(leaflet).map((tier) => tier.heading.text)).toEqual([
    "常見風險",
    "非常見風險",
    "罕見風險",
    "極罕見風險",
  ]);
  expect(new Set(leafletUnits(leaflet).map((unit) => unit.id)).size).toBe(52);
  expect(leafletPages(leaflet)).toHaveLength(10);
});

test("one changed character is refused, wherever it stands", () => {
  const leaflet = read();
  for (const [index] of leafletUnits(leaflet).entries()) {
    const changed = structuredClone(leaflet);
    const unit = leafletUnits(changed)[index];
    if (!unit) throw new Error("no unit");
    unit.text = `${unit.text.slice(0, -1)}甲`;
    expect(() => createLeafletCatalogue([changed])).toThrow(/fingerprint/);
    expect(leafletUnits(changed).map((one) => one.text)).not.toEqual(sourceUnits());
  }
});

test("a lost inner space, which the fingerprint cannot see, is seen against the source", () => {
  const changed = JSON.parse(readFileSync(FILE, "utf8").replace("手術 / 程序", "手術/程序")) as Leaflet;
  expect(leafletFingerprint(changed)).toBe(FINGERPRINT);
  expect(leafletUnits(changed).map((unit) => unit.text)).not.toEqual(sourceUnits());
});

test("the oddities of the paper are kept", () => {
  const text = leafletUnits(read())
    .map((unit) => unit.text)
    .join("\n");
  for (const oddity of [
    "你需吿知",
    "請告知醫生",
    "治療程式",
    "手術 / 程序",
    "和/或",
    "痲痺",
    "上昇",
    "部份",
    "抽筋，心律不整",
    "(為背部注射)",
    "（包括準備和手術定位）",
    "神經損害癱瘓",
    "特別是抗血小板藥或抗凝血藥\n",
  ]) {
    expect(text).toContain(oddity);
  }
});
