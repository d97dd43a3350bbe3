/**
 * Stretches of the calendar over day numbers. Those of a unit follow each other without gaps and are counted one by one:
 * days and weeks so that 0 holds 1970-01-01, years and their parts from the beginning of year 0, several years from AD 1.
 */
import { toCalendarDay, toDay } from './day.ts';

/** A unit that the calendar is divided by. Its functions take and return whole numbers. */
export type CalendarUnit = {
  /** How long a stretch is on average. */
  days: number;
  /** Returns the number of the stretch that a day lies in. */
  index: (day: number) => number;
  /** Returns the first day of the stretch with a number. */
  start: (index: number) => number;
  /** Returns the first day of the stretch that a day lies in. */
  floor: (day: number) => number;
  /** Returns the first day of the stretch so many after that of a day; before it where `count` is negative. */
  offset: (day: number, count: number) => number;
};

const YEAR_DAYS = 365.2425;

/** Returns the unit of so many months together, counted from January of year 0: 3 are the quarters, 120 the decades. */
export function everyMonths(months: number): CalendarUnit {
  return toUnit(
    (YEAR_DAYS / 12) * months,
    (day) => Math.floor(monthIndex(day) / months),
    (index) => monthStart(index * months),
  );
}

/**
 * Returns the unit of so many years as people count them, who know no year 0: centuries begin in 200 BC,
 * in 100 BC, in AD 1, in AD 100. Of several
 * years, those that begin in AD 1 are one short and have the number 0.
 */
export function everyYears(years: number): CalendarUnit {
  if (years === 1) return everyMonths(12);
  return toUnit(
    YEAR_DAYS * years,
    (day) => {
      const { year } = toCalendarDay(day);
      return year > 0 ? Math.floor(year / years) : -Math.ceil((1 - year) / years);
    },
    (index) => toDay(index > 0 ? index * years : index * years + 1, 1, 1),
  );
}

/** The units with a name, from fine to coarse; each but the week is a whole number of the one before. A dekad is a third of a month: its days 1–10, 11–20, 21 to the end. A week begins on Monday. */
export const CALENDAR = {
  day: toUnit(
    1,
    (day) => day,
    (index) => index,
  ),
  // Day 0 was a Thursday.
  week: toUnit(
    7,
    (day) => Math.floor((day + 3) / 7),
    (index) => index * 7 - 3,
  ),
  dekad: toUnit(
    YEAR_DAYS / 36,
    (day) => monthIndex(day) * 3 + Math.min(Math.floor((toCalendarDay(day).day - 1) / 10), 2),
    (index) => monthStart(Math.floor(index / 3)) + (index - Math.floor(index / 3) * 3) * 10,
  ),
  month: everyMonths(1),
  quarter: everyMonths(3),
  'half-year': everyMonths(6),
  year: everyMonths(12),
  decade: everyYears(10),
  century: everyYears(100),
  millennium: everyYears(1000),
} as const satisfies Record<string, CalendarUnit>;

/** Returns whether a stretch of a unit begins on a day. */
export function beginsUnit({ floor }: CalendarUnit, day: number): boolean {
  return floor(day) === day;
}

/** Returns the days on which a stretch begins, from that of the first day to the last one not after `last`. */
export function listStarts({ floor, offset }: CalendarUnit, first: number, last: number): number[] {
  const starts: number[] = [];
  for (let day = floor(first); day <= last; day = offset(day, 1)) starts.push(day);
  return starts;
}

function toUnit(days: number, index: CalendarUnit['index'], start: CalendarUnit['start']): CalendarUnit {
  return {
    days,
    index,
    start,
    floor: (day) => start(index(day)),
    offset: (day, count) => start(index(day) + count),
  };
}

/** Counted from January of year 0. */
function monthIndex(day: number): number {
  const { year, month } = toCalendarDay(day);
  return year * 12 + month - 1;
}

function monthStart(index: number): number {
  const year = Math.floor(index / 12);
  return toDay(year, index - year * 12 + 1, 1);
}
