import { chineseDate, hongKongDate, hongKongMidnight, hongKongTime } from "../hong-kong-time.ts";
import { WORDING } from "./wording.ts";

/** `2026年9月12日（星期六）14:36:52` in Hong Kong. */
export function fullTime(at: string): string {
  const instant = new Date(at);
  return `${chineseDate(instant)}${WORDING.weekday(hongKongTime(instant).weekday)}${clock(instant)}`;
}

/** The clock, and the date too when it is not that of `main`, whose date the page names. */
export function clockOn(at: string, main: string): string {
  const instant = new Date(at);
  if (hongKongDate(instant) === hongKongDate(new Date(main))) return clock(instant);
  const { month, day } = hongKongTime(instant);
  return `${WORDING.monthAndDay(month, day)} ${clock(instant)}`;
}

/** `2026-09-12T14:36:52+08:00`, to the second. */
export function offsetTime(at: string): string {
  const instant = new Date(at);
  return `${hongKongDate(instant)}T${clock(instant)}+08:00`;
}

/** `2012年3月4日` of a calendar date given as `yyyy-mm-dd`. */
export function calendarDay(date: string): string {
  return chineseDate(hongKongMidnight(date));
}

function clock(instant: Date): string {
  const { hour, minute, second } = hongKongTime(instant);
  return [hour, minute, second].map((value) => String(value).padStart(2, "0")).join(":");
}
