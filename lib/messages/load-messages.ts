import bedsideEn from "./en/bedside.json" with { type: "json" };
import commonEn from "./en/common.json" with { type: "json" };
import recordsEn from "./en/records.json" with { type: "json" };
import refusalEn from "./en/refusal.json" with { type: "json" };
import wardEn from "./en/ward.json" with { type: "json" };
import type { Locale } from "./locale.ts";
import bedsideZh from "./zh-HK/bedside.json" with { type: "json" };
import commonZh from "./zh-HK/common.json" with { type: "json" };
import recordsZh from "./zh-HK/records.json" with { type: "json" };
import refusalZh from "./zh-HK/refusal.json" with { type: "json" };
import wardZh from "./zh-HK/ward.json" with { type: "json" };

const CATALOGUE = {
  "zh-HK": { common: commonZh, ward: wardZh, bedside: bedsideZh, records: recordsZh, refusal: refusalZh },
  en: { common: commonEn, ward: wardEn, bedside: bedsideEn, records: recordsEn, refusal: refusalEn },
};

/** Every string of the interface in one language, by surface. */
export function loadMessages(locale: Locale): (typeof CATALOGUE)["zh-HK"] {
  return CATALOGUE[locale] as (typeof CATALOGUE)["zh-HK"];
}
