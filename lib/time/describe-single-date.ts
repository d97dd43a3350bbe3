import { toCalendarDay } from './day.ts';
import { describeYear, describeYears } from './describe-year.ts';
import { edgeYears, hasUnspecified, matchingNumbers } from './digit-pattern.ts';
import type { SingleDate } from './single-date.ts';
import { crossesYear, type SubYear } from './sub-year.ts';

/** The months in English, January first. */
export const MONTH_NAMES = [
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

/** What the wording of an unknown year of several begins with: without it they would read as if it had lasted. */
const SOME_TIME = 'some time in ';
const UNKNOWN: ReadonlySet<string> = new Set(['year unknown', 'date unknown']);

/** A single date in a reader's words, with "about" before an approximate and "?" after an uncertain one. */
export function describeSingleDate(date: SingleDate): string {
  const bare = describeUnmarked(date);
  // A mark on a date of which nothing is known says nothing.
  if (UNKNOWN.has(bare)) return bare;
  const about = bare.startsWith(SOME_TIME)
    ? bare.replace(SOME_TIME, `${SOME_TIME}about `)
    : `about ${withArticle(bare)}`;
  return `${date.approximate ? about : bare}${date.uncertain ? '?' : ''}`;
}

/** The wording as it stands after a preposition: "the 1960s", "the first half of 2024", but "June 2024". */
export function withArticle(wording: string): string {
  if (UNKNOWN.has(wording)) return `an unknown ${wording.split(' ')[0]}`;
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

function describeEstimate({ year, significantDigits, earliest, latest }: SingleDate): string {
  const years = describeYears(toCalendarDay(earliest).year, toCalendarDay(latest).year);
  const estimate = describeYear(Number(year));
  if (years !== estimate) return `${SOME_TIME}${years}, estimated ${estimate}`;
  return Number(significantDigits) > 4
    ? `${years} (S${significantDigits} says no more than the year)`
    : years;
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
    if (day !== null) return null;
    const months = matchingNumbers(month, 1, 12).map(describeMonth);
    return `${describeChoice(months)} ${year}${months.length === 1 ? givenAs('month', month) : ''}`;
  }
  const monthAndYear = `${describeMonth(Number(month))} ${year}`;
  if (day === null) return monthAndYear;
  if (day === 'XX') return `${monthAndYear} (day unknown)`;
  if (!hasUnspecified(day)) return `${Number(day)} ${monthAndYear}`;
  const days = matchingNumbers(day, 1, toCalendarDay(bounds.latest).day);
  return `${describeChoice(days.map(String))} ${monthAndYear}${days.length === 1 ? givenAs('day', day) : ''}`;
}

/** The calendar leaves one possibility; the writer did not. */
function givenAs(part: string, pattern: string): string {
  return ` (${part} given as ${pattern})`;
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

/** "1960s", "some time in 1900–1999", "some time in 2006–2996 (2XX6)"; null where nothing of the year is known. */
function describeUnknownYear(pattern: string): string | null {
  if (/^-?XXXX$/.test(pattern)) return null;
  const wording = describeYearPattern(pattern);
  return wording.endsWith('s') ? wording : `${SOME_TIME}${wording}`;
}

/** The years that a pattern of digits and `X` allows, as a stretch: "1960s", "1900–1999", "2006–2996 (2XX6)". */
export function describeYearPattern(pattern: string): string {
  const [first, last] = edgeYears(pattern);
  // "1900s" could be a decade or a century, so a decade by that name is written out.
  if (/^[1-9]\d[1-9]X$/.test(pattern)) return `${first}s`;
  const years = describeYears(first, last);
  return /\dX+$/.test(pattern) && !/X\d/.test(pattern) ? years : `${years} (${pattern})`;
}

function describeBetween({ year, month, day, earliest, latest }: SingleDate): string {
  return earliest === latest
    ? `${describeDay(earliest)} (given as ${[year, month, day].filter((part) => part !== null).join('-')})`
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
