import { expect, test } from "vitest";
import { createLeafletCatalogue } from "../../../lib/leaflet/catalogue.ts";
import { leafletFingerprint } from "../../../lib/leaflet/fingerprint.ts";
import type { Leaflet } from "../../../lib/leaflet/leaflet.ts";
import { realLeaflet } from "./real-leaflet.ts";

/** The real leaflet with a sign in the first passage, approved as it is. */
function leafletWith(sign: string): Leaflet {
  const leaflet: Leaflet = JSON.parse(JSON.stringify(realLeaflet()), (_key, value) =>
    typeof value === "string" ? value.replace("神經根管注射是", `神經根管注射${sign}是`) : value,
  );
  return { ...leaflet, bodySha256: leafletFingerprint(leaflet) };
}

test("a leaflet whose text no page can show as it is is refused, with the passage's name", () => {
  expect(createLeafletCatalogue([leafletWith("也")]).current()).toHaveLength(1);
  for (const sign of ["\n", "\t", "\u202E", "\uE000", "\u2028"]) {
    expect(() => createLeafletCatalogue([leafletWith(sign)])).toThrow(
      /^Leaflet nerve-root-canal-injection v1: unit \S+ has a line break, a tab or another control character$/,
    );
  }
});

test("a leaflet that is no leaflet, or has a title or a label that no page can hold, is refused by name", () => {
  const leaflet = realLeaflet();
  for (const broken of [
    { ...leaflet, sections: [] },
    { ...leaflet, signatureLine: { signature: "病人、家長或監護人簽署：", date: "日期：" } },
  ]) {
    expect(() => createLeafletCatalogue([broken])).toThrow(/^Leaflet nerve-root-canal-injection v1 is malformed: /);
  }
  expect(() => createLeafletCatalogue([{ ...leaflet, title: "神經根管\n注射" }])).toThrow(/v1: title has a line break/);
  expect(() => createLeafletCatalogue(["no leaflet"])).toThrow(/is malformed/);
});
