/**
 * Days as plain integers. A day number counts the days since 1970-01-01 in the proleptic Gregorian calendar, in which
 * year 0 exists (234 BC is -233). There is no time zone in it; only `todayFrom` looks at one, the viewer's.
 */

/** Milliseconds of a day as UTC counts them. */
export const DAY_MS = 86_400_000;

/** A year, month (1–12) and day of the month (1–31) in the proleptic Gregorian calendar. */
export type CalendarDay = { year: number; month: number; day: number };

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** Days of 400 years, after which the calendar repeats. */
const ERA_DAYS = 146_097;
/** Days from 0000-03-01, the first day of an era, to 1970-01-01. */
const ERA_TO_EPOCH_DAYS = 719_468;

/** Whether the year has a 29 February; year 0 has one. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of days of a month (1–12), or 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}

/** The day number of a calendar day. The day is not checked: use `parseDay` or `daysInMonth` on what people wrote. */
export function toDay(year: number, month: number, day: number): number {
  // Years are counted from March, so that the leap day is the last day of a year (Hinnant, "days_from_civil").
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - ERA_TO_EPOCH_DAYS;
}

/** The calendar day of a day number; the inverse of `toDay`. */
export function toCalendarDay(day: number): CalendarDay {
  const shifted = day + ERA_TO_EPOCH_DAYS;
  const era = Math.floor(shifted / ERA_DAYS);
  const dayOfEra = shifted - era * ERA_DAYS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** A year of four digits, with a minus before year 0: `-0233`, `0007`, `2024`. */
export function formatYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** The ISO 8601 day of a day number: `formatDay(0)` is `1970-01-01`; negative years as `-0233-01-01`. */
export function formatDay(day: number): string {
  const { year, month, day: dayOfMonth } = toCalendarDay(day);
  return `${formatYear(year)}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** The day number of an ISO day `YYYY-MM-DD` or `-YYYY-MM-DD`, or null where the text is none or no such day exists. */
export function parseDay(text: string): number | null {
  const match = /^(-?)(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [, sign, digits, monthDigits, dayDigits] = match;
  const year = Number(digits) * (sign === '-' ? -1 : 1);
  const month = Number(monthDigits);
  const day = Number(dayDigits);
  // `-0000` would be a second way to write year 0.
  if (Object.is(year, -0) || day < 1 || day > daysInMonth(year, month)) return null;
  return toDay(year, month, day);
}

/** The first day that a date here can name, -9999-01-01. */
export const FIRST_DAY = toDay(-9999, 1, 1);
/** The last day that a date here can name, 9999-12-31. */
export const LAST_DAY = toDay(9999, 12, 31);

/** The viewer's local calendar day of a moment, as a day number. The caller brings the clock: `todayFrom(new Date())`. */
export function todayFrom(date: Date): number {
  return toDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}
