import { chineseDate, hongKongClock, hongKongTime } from "@/lib/hong-kong-time.ts";
import { isChinese } from "@/lib/messages/locale.ts";

const english = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "Asia/Hong_Kong",
});

/** `2026年9月12日` or `12 Sept 2026`. */
export function dayText(at: string, locale: string): string {
  const instant = new Date(at);
  return isChinese(locale) ? chineseDate(instant) : english.format(instant);
}

/** `2026年9月12日 14:41`: with the year, since a record is read for decades. */
export function momentText(at: string, locale: string): string {
  return `${dayText(at, locale)} ${clockText(at)}`;
}

/** `14:41` on the day that `now` is, else day and time. */
export function recentText(at: string, now: string, locale: string): string {
  const [then, today] = [hongKongTime(new Date(at)), hongKongTime(new Date(now))];
  const isToday = then.year === today.year && then.month === today.month && then.day === today.day;
  return isToday ? clockText(at) : momentText(at, locale);
}

export function clockText(at: string): string {
  return hongKongClock(new Date(at));
}
