import { chineseDate, hongKongClock } from "@/lib/hong-kong-time.ts";
import { isChinese, type Locale } from "@/lib/messages/locale.ts";

const chineseWeekday = new Intl.DateTimeFormat("zh-HK", { weekday: "long", timeZone: "Asia/Hong_Kong" });
const englishDay = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "Asia/Hong_Kong" });

/** `2026年9月12日（星期六）14:36` or `Saturday 12 September 2026 14:36`. */
export function longMoment(at: string, locale: Locale): string {
  const instant = new Date(at);
  const day = isChinese(locale)
    ? `${chineseDate(instant)}（${chineseWeekday.format(instant)}）`
    : `${englishDay.format(instant)} `;
  return day + hongKongClock(instant);
}
