/** Hong Kong has kept UTC+8 without daylight saving since 1979, so a fixed offset is exact for every record. */
const OFFSET_MS = 8 * 60 * 60 * 1000;

export type HongKongTime = {
  year: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  hour: number;
  minute: number;
  second: number;
};

/** The parts of an instant on a clock in Hong Kong. */
export function hongKongTime(instant: Date): HongKongTime {
  const shifted = new Date(instant.getTime() + OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

/** The calendar date in Hong Kong as `yyyy-mm-dd`. */
export function hongKongDate(instant: Date): string {
  const { year, month, day } = hongKongTime(instant);
  return `${year}-${two(month)}-${two(day)}`;
}

/** `14:05` on a clock in Hong Kong. */
export function hongKongClock(instant: Date): string {
  const { hour, minute } = hongKongTime(instant);
  return `${two(hour)}:${two(minute)}`;
}

/** `2026年9月12日`, as the leaflet's date line is filled in. */
export function chineseDate(instant: Date): string {
  const { year, month, day } = hongKongTime(instant);
  return `${year}年${month}月${day}日`;
}

/** The first instant of a Hong Kong calendar date given as `yyyy-mm-dd`. */
export function hongKongMidnight(date: string): Date {
  return new Date(`${date}T00:00:00+08:00`);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
