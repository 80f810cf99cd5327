import afterwardsEn from "./en/afterwards.json" with { type: "json" };
import bedsideEn from "./en/bedside.json" with { type: "json" };
import commonEn from "./en/common.json" with { type: "json" };
import manageEn from "./en/manage.json" with { type: "json" };
import questionsEn from "./en/questions.json" with { type: "json" };
import recordsEn from "./en/records.json" with { type: "json" };
import refusalEn from "./en/refusal.json" with { type: "json" };
import scanEn from "./en/scan.json" with { type: "json" };
import signatoriesEn from "./en/signatories.json" with { type: "json" };
import wardEn from "./en/ward.json" with { type: "json" };
import type { Locale } from "./locale.ts";
import afterwardsZh from "./zh-HK/afterwards.json" with { type: "json" };
import bedsideZh from "./zh-HK/bedside.json" with { type: "json" };
import commonZh from "./zh-HK/common.json" with { type: "json" };
import manageZh from "./zh-HK/manage.json" with { type: "json" };
import questionsZh from "./zh-HK/questions.json" with { type: "json" };
import recordsZh from "./zh-HK/records.json" with { type: "json" };
import refusalZh from "./zh-HK/refusal.json" with { type: "json" };
import scanZh from "./zh-HK/scan.json" with { type: "json" };
import signatoriesZh from "./zh-HK/signatories.json" with { type: "json" };
import wardZh from "./zh-HK/ward.json" with { type: "json" };

const CATALOGUE = {
  "zh-HK": {
    afterwards: afterwardsZh,
    bedside: bedsideZh,
    common: commonZh,
    manage: manageZh,
    questions: questionsZh,
    records: recordsZh,
    refusal: refusalZh,
    scan: scanZh,
    signatories: signatoriesZh,
    ward: wardZh,
  },
  en: {
    afterwards: afterwardsEn,
    bedside: bedsideEn,
    common: commonEn,
    manage: manageEn,
    questions: questionsEn,
    records: recordsEn,
    refusal: refusalEn,
    scan: scanEn,
    signatories: signatoriesEn,
    ward: wardEn,
  },
};

/** Every string of the interface in one language, by surface. */
export function loadMessages(locale: Locale): (typeof CATALOGUE)["zh-HK"] {
  return CATALOGUE[locale] as (typeof CATALOGUE)["zh-HK"];
}
