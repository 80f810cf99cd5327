export const LOCALES = ["zh-HK", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = "bc_locale";

/** The interface language that a cookie asks for; Traditional Chinese (Hong Kong) unless it names another of ours. */
export function localeOf(value: string | undefined): Locale {
  return LOCALES.find((locale) => locale === value) ?? "zh-HK";
}
