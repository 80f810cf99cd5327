/** A language of the interface: the BCP 47 tag that its folder of messages is called by. */
export type Locale = string;

export const DEFAULT_LOCALE: Locale = "zh-HK";

export const LOCALE_COOKIE = "bc_locale";
/** What the staff of a tablet read, while its patient reads in another. */
export const STAFF_LOCALE_COOKIE = "bc_staff_locale";

/** What is written for readers of Chinese; everyone else gets the English form. */
export function isChinese(locale: Locale): boolean {
  return locale.startsWith("zh");
}
