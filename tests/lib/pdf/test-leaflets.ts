import { readFileSync } from "node:fs";
import { join } from "node:path";
import { leafletFingerprint } from "../../../lib/leaflet/fingerprint.ts";
import { type Leaflet, leafletSchema } from "../../../lib/leaflet/leaflet.ts";

const TEXTS = join(import.meta.dirname, "../../../lib/leaflet/texts");

export const REAL_LEAFLET: Leaflet = leafletSchema.parse(
  JSON.parse(readFileSync(join(TEXTS, "nerve-root-canal-injection.v1.zh-HK.json"), "utf8")),
);

/** Another leaflet: no tiers, one section, its own label words. */
export const SMALL_LEAFLET: Leaflet = sealed({
  id: "second-leaflet",
  version: 3,
  language: "zh-HK",
  title: "第二份單張",
  bodySha256: "0".repeat(64),
  signatureLine: { signature: "簽署：", date: "日期：" },
  label: REAL_LEAFLET.label,
  sections: [
    {
      id: "only",
      heading: { id: "only.heading", kind: "heading", text: "甚麼是內窺鏡檢查？" },
      units: [
        { id: "only.1", kind: "paragraph", text: "醫生會用一條軟管（直徑約 9.5 mm）檢查食道、胃及十二指腸。" },
        { id: "only.2", kind: "bullet", text: "檢查前 6 小時不可進食。" },
        { id: "only.3", kind: "ordered", text: "(1) 換上手術袍。" },
      ],
    },
  ],
});

/** Its one paragraph fills more than a page. */
export const LONG_LEAFLET: Leaflet = sealed({
  ...SMALL_LEAFLET,
  id: "long-leaflet",
  sections: [
    {
      id: "only",
      heading: { id: "only.heading", kind: "heading", text: "檢查前要知道甚麼？" },
      units: [
        {
          id: "only.1",
          kind: "paragraph",
          text: Array.from({ length: 120 }, (_, n) => `第${n + 1}項：檢查前（如有需要）請告知醫護人員。`).join(""),
        },
      ],
    },
  ],
});

export function sealed(leaflet: Leaflet): Leaflet {
  return { ...leaflet, bodySha256: leafletFingerprint(leaflet) };
}
