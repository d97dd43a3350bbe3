import { toCalendarDay } from './day.ts';
import { describeYear, describeYears } from './describe-year.ts';
import { hasUnspecified, matchingNumbers, matchingYears } from './digit-pattern.ts';
import type { SingleDate } from './single-date.ts';
import { crossesYear, type SubYear } from './sub-year.ts';

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** More alternatives than this read better as "between … and …". */
const MAX_LISTED = 4;

/** A single date in a reader's words, with "about" before an approximate and "?" after an uncertain one. */
export function describeSingleDate(date: SingleDate): string {
  const bare = describeUnmarked(date);
  return `${date.approximate ? `about ${withArticle(bare)}` : bare}${date.uncertain ? '?' : ''}`;
}

/** The wording as it stands after a preposition: "the 1960s", "the first half of 2024", but "June 2024". */
export function withArticle(wording: string): string {
  return /^(?:\d+s\b|first |second |third |fourth |last |\d+(?:st|nd|rd|th) of )/.test(wording)
    ? `the ${wording}`
    : wording;
}

/** A month (1–12) by its English name. */
export function describeMonth(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}

/** A day number as `12 June 2024`. */
function describeDay(day: number): string {
  const { year, month, day: dayOfMonth } = toCalendarDay(day);
  return `${dayOfMonth} ${describeMonth(month)} ${describeYear(year)}`;
}

function describeUnmarked(date: SingleDate): string {
  if (date.significantDigits !== null) return describeEstimate(date);
  if (hasUnspecified(date.year)) return describeInUnknownYear(date) ?? describeBetween(date);
  const year = describeYear(Number(date.year));
  if (date.subYear !== null) return describeSubYear(date.subYear, Number(date.year));
  if (date.month === null) return year;
  return describeInYear(date.month, date.day, date, year) ?? describeBetween(date);
}

function describeEstimate({ year, earliest, latest }: SingleDate): string {
  const years = describeYears(toCalendarDay(earliest).year, toCalendarDay(latest).year);
  const estimate = describeYear(Number(year));
  return years === estimate ? years : `${years}, estimated ${estimate}`;
}

function describeSubYear(subYear: SubYear, year: number): string {
  if (subYear.precision !== 'season') return `${subYear.name} of ${describeYear(year)}`;
  return `${nameSeason(subYear)} ${describeYears(year, crossesYear(subYear) ? year + 1 : year)}`;
}

function nameSeason({ hemisphere, name }: SubYear): string {
  return hemisphere === null ? name : `${hemisphere} ${name}`;
}

/** A month and perhaps a day of a year that is known; null where too much is open for a wording of its own. */
function describeInYear(month: string, day: string | null, bounds: SingleDate, year: string): string | null {
  if (month === 'XX') {
    if (day === null) return `${year} (month unknown)`;
    if (day === 'XX') return `${year} (month and day unknown)`;
    return hasUnspecified(day) ? null : `${toOrdinal(Number(day))} of a month of ${year}`;
  }
  if (hasUnspecified(month)) {
    return day === null
      ? `${describeChoice(matchingNumbers(month, 1, 12).map(describeMonth))} ${year}`
      : null;
  }
  const monthAndYear = `${describeMonth(Number(month))} ${year}`;
  if (day === null) return monthAndYear;
  if (day === 'XX') return `${monthAndYear} (day unknown)`;
  if (!hasUnspecified(day)) return `${Number(day)} ${monthAndYear}`;
  const days = matchingNumbers(day, 1, toCalendarDay(bounds.latest).day);
  return `${describeChoice(days.map(String))} ${monthAndYear}`;
}

function describeInUnknownYear({ year, month, subYear, day }: SingleDate): string | null {
  const years = describeUnknownYear(year);
  if (month === null && subYear === null) return years ?? 'year unknown';
  if (month === 'XX') {
    if (day !== null && day !== 'XX') return null;
    if (years === null) return 'date unknown';
    return `${years} (month${day === null ? '' : ' and day'} unknown)`;
  }
  if ((month !== null && hasUnspecified(month)) || (day !== null && day !== 'XX' && hasUnspecified(day)))
    return null;
  const monthName = subYear === null ? describeMonth(Number(month)) : withArticle(nameSeason(subYear));
  const inYear = day === null || day === 'XX' ? monthName : `${Number(day)} ${monthName}`;
  return `${inYear}, ${years ?? 'year unknown'}`;
}

/** "1960s", "1900–1999", "2006–2996 (2XX6)"; null where nothing of the year is known. */
function describeUnknownYear(pattern: string): string | null {
  const years = matchingYears(pattern);
  const first = years.at(0);
  const last = years.at(-1);
  if (first === undefined || last === undefined || /^-?XXXX$/.test(pattern)) return null;
  // "1900s" could be a decade or a century, so a decade by that name is written out.
  if (/^[1-9]\d[1-9]X$/.test(pattern)) return `${first}s`;
  return /\dX+$/.test(pattern) && !/X\d/.test(pattern)
    ? describeYears(first, last)
    : `${describeYears(first, last)} (${pattern})`;
}

function describeBetween({ earliest, latest }: SingleDate): string {
  return earliest === latest
    ? describeDay(earliest)
    : `between ${describeDay(earliest)} and ${describeDay(latest)}`;
}

function describeChoice(options: string[]): string {
  const last = options.at(-1) ?? '';
  if (options.length < 2) return last;
  if (options.length > MAX_LISTED) return `between ${options[0]} and ${last}`;
  return `${options.slice(0, -1).join(', ')} or ${last}`;
}

function toOrdinal(number: number): string {
  const suffix = { one: 'st', two: 'nd', few: 'rd', many: 'th', zero: 'th', other: 'th' };
  return `${number}${suffix[new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(number)]}`;
}
