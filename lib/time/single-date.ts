import { type DateIssue, type ParsedDate, quoteDate } from './date-issue.ts';
import { daysInMonth, isLeapYear, toDay } from './day.ts';
import { diagnoseDate } from './diagnose-date.ts';
import { hasUnspecified, matchingNumbers, matchingYears } from './digit-pattern.ts';
import { SUB_YEARS, type SubYear, subYearBounds } from './sub-year.ts';

/** How fine a single date is; `century` is also the word for anything coarser. */
export type SinglePrecision = 'day' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** What the marks of EDTF say: `~` approximate, `?` uncertain, `%` both. */
export type DateMarks = { approximate: boolean; uncertain: boolean };

/** A bounded pair of day numbers, inclusive. */
export type DayBounds = { earliest: number; latest: number };

/**
 * A date that is neither interval nor set, in its components as written: `year` with sign and `X`, `month` and `day` of two
 * digits or `X`, null where not given. `subYear` stands where the month was one of the codes 21–41.
 */
export type SingleDate = DateMarks &
  DayBounds & {
    kind: 'single';
    year: string;
    significantDigits: number | null;
    month: string | null;
    subYear: SubYear | null;
    day: string | null;
    precision: SinglePrecision;
  };

const SINGLE_DATE =
  /^([?~%]?)(-?[\dX]{4})(?:S([1-9]\d*))?([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;

/**
 * The single date that a text of EDTF levels 0 to 2 writes. Marks may stand at the end, after a part (for it and what
 * is left of it) or before one (for it alone); wherever they stand they mark the date and never move its bounds.
 */
export function parseSingleDate(text: string, path: string): ParsedDate<SingleDate> {
  const match = SINGLE_DATE.exec(text);
  if (match === null) return { value: null, issues: [diagnoseDate(text, path)] };
  const [
    ,
    beforeYear,
    year = '',
    digits,
    afterYear,
    beforeMonth,
    monthText,
    afterMonth,
    beforeDay,
    day,
    afterDay,
  ] = match;
  const subYear = monthText === undefined ? undefined : SUB_YEARS.get(Number(monthText));
  const month = subYear === undefined ? (monthText ?? null) : null;
  const significantDigits = digits === undefined ? null : Number(digits);
  const components = { year, significantDigits, month, subYear: subYear ?? null, day: day ?? null };
  const issue = checkComponents(components, text, path);
  if (issue !== null) return { value: null, issues: [issue] };
  const bounds = findBounds(components);
  if (bounds === null) return { value: null, issues: [explainNoBounds(components, text, path)] };
  const marks = `${beforeYear}${afterYear}${beforeMonth ?? ''}${afterMonth ?? ''}${beforeDay ?? ''}${afterDay ?? ''}`;
  const value: SingleDate = {
    kind: 'single',
    ...components,
    ...bounds,
    precision: toPrecision(components),
    approximate: /[~%]/.test(marks),
    uncertain: /[?%]/.test(marks),
  };
  return { value, issues: [] };
}

type DateComponents = Pick<SingleDate, 'year' | 'significantDigits' | 'month' | 'subYear' | 'day'>;

function checkComponents(components: DateComponents, text: string, path: string): DateIssue | null {
  if (components.year === '-0000') {
    return {
      code: 'date-syntax',
      path,
      message: `${quoteDate(text)}: year 0 has no sign; write 0000 (it is 1 BC).`,
    };
  }
  if (components.subYear !== null && components.day !== null) {
    const message = `${quoteDate(text)} gives a day to a part of the year; drop the day, or write a month from 01 to 12.`;
    return { code: 'date-no-such-month', path, message };
  }
  if (components.significantDigits !== null && (components.month ?? components.subYear ?? null) !== null) {
    const message = `${quoteDate(text)} gives a month to a year with S; S stands only after a year that is alone.`;
    return { code: 'date-syntax', path, message };
  }
  if (components.significantDigits !== null && hasUnspecified(components.year)) {
    return {
      code: 'date-syntax',
      path,
      message: `${quoteDate(text)} has both X and S in its year; use one of them.`,
    };
  }
  if (components.month !== null && matchingNumbers(components.month, 1, 12).length === 0) {
    const message = `${quoteDate(text)}: there is no month ${components.month}; months are 01 to 12, parts of the year 21 to 41.`;
    return { code: 'date-no-such-month', path, message };
  }
  return null;
}

function explainNoBounds(components: DateComponents, text: string, path: string): DateIssue {
  if (components.subYear !== null) {
    const message = `${quoteDate(text)} runs into year 10000; years go from -9999 to 9999.`;
    return { code: 'date-year-range', path, message };
  }
  const message = `${quoteDate(text)}: there is no day ${components.day} in that month; correct the day, or leave it out.`;
  return { code: 'date-no-such-day', path, message };
}

/** The years that are possible. The first n of the four digits written are sure, leading zeros included: `1950S2` is 1900–1999. */
function toYearPattern({ year, significantDigits }: DateComponents): string {
  if (significantDigits === null) return year;
  return year.slice(0, year.length - 4 + significantDigits).padEnd(year.length, 'X');
}

function findBounds(components: DateComponents): DayBounds | null {
  const pattern = toYearPattern(components);
  if (!hasUnspecified(pattern)) return edgesOfYear(components, Number(pattern));
  const found = [...decidingYears(pattern, 'ascending'), ...decidingYears(pattern, 'descending')].flatMap(
    (year) => edgesOfYear(components, year) ?? [],
  );
  if (found.length === 0) return null;
  return {
    earliest: Math.min(...found.map(({ earliest }) => earliest)),
    latest: Math.max(...found.map(({ latest }) => latest)),
  };
}

/**
 * Which days exist depends only on the length of the year, and a part of a year may run out of year 9999: from each
 * side two years decide, and one of each length, however many the pattern allows.
 */
function decidingYears(pattern: string, order: 'ascending' | 'descending'): number[] {
  const years: number[] = [];
  const lengths = /[13579]$/.test(pattern) ? 1 : 2;
  for (const year of matchingYears(pattern, order)) {
    if (years.length < 2 || years.every((other) => isLeapYear(other) !== isLeapYear(year))) years.push(year);
    if (years.length > 1 && new Set(years.map(isLeapYear)).size === lengths) break;
  }
  return years;
}

/** The first and last day of one year that the components allow. */
function edgesOfYear({ subYear, month, day }: DateComponents, year: number): DayBounds | null {
  if (subYear !== null) return subYearBounds(year, subYear);
  if (month === null) return { earliest: toDay(year, 1, 1), latest: toDay(year, 12, 31) };
  const days = matchingNumbers(month, 1, 12).flatMap((candidate) => {
    const last = daysInMonth(year, candidate);
    const matching = day === null ? [1, last] : matchingNumbers(day, 1, last);
    return matching.map((dayOfMonth) => toDay(year, candidate, dayOfMonth));
  });
  const earliest = days.at(0);
  const latest = days.at(-1);
  return earliest === undefined || latest === undefined ? null : { earliest, latest };
}

/** The calendar unit that is left standing before the first digit that is not known. */
function toPrecision({ year, significantDigits, month, subYear, day }: DateComponents): SinglePrecision {
  const digits = year.replace('-', '');
  const sure = significantDigits ?? (hasUnspecified(digits) ? digits.indexOf('X') : 4);
  if (sure < 3) return 'century';
  if (sure === 3) return 'decade';
  if (subYear !== null) return subYear.precision;
  if (month === null || hasUnspecified(month)) return 'year';
  return day === null || hasUnspecified(day) ? 'month' : 'day';
}
