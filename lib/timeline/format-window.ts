import { formatDay, formatYear, toCalendarDay, toDay } from '#lib/time/day.ts';
import { parsePeriod } from '#lib/time/parse-period.ts';
import type { DayWindow } from './day-window.ts';
import { clampWindow } from './window-steps.ts';

/** A window as the address writes it: its first and last year, month or day, both to their full extent. */
export type WindowText = readonly [string, string];

/**
 * From a century on a month is less than two pixels of a screen, from a thousand years on a year is: rounding to them
 * shows the same screen again, and finer text would claim what nobody chose.
 */
const MONTHS_FROM_DAYS = 100 * 365;
const YEARS_FROM_DAYS = 1000 * 365;

/**
 * Returns a window as text, rounded to the unit that its width can show: `['2022', '2024-11']` is from the start of
 * 2022 to the end of November 2024. A window of whole years, months or days is written exactly, so that writing what
 * was read gives the same text.
 */
export function formatWindow(window: DayWindow): WindowText {
  const width = window.end - window.start;
  const start = roundTo(window.start, width);
  const end = Math.max(roundTo(window.end, width), start + 1);
  return [formatStart(start), formatEnd(end)];
}

/** Returns the window that two years, months or days name; null where one of them is none or they are in the wrong order. */
export function parseWindow([first, last]: WindowText): DayWindow | null {
  const from = parsePeriod(first, 'window').value;
  const to = parsePeriod(last, 'window').value;
  if (from === null || to === null || to.latest < from.earliest) return null;
  return clampWindow({ start: from.earliest, end: to.latest + 1 });
}

function roundTo(moment: number, width: number): number {
  const day = Math.round(moment);
  // Already whole months (or years, which begin months): keep it.
  if (width < MONTHS_FROM_DAYS || (day === moment && toCalendarDay(day).day === 1)) return day;
  const { year, month } = toCalendarDay(day);
  const [before, after] =
    width < YEARS_FROM_DAYS
      ? [toDay(year, month, 1), month === 12 ? toDay(year + 1, 1, 1) : toDay(year, month + 1, 1)]
      : [toDay(year, 1, 1), toDay(year + 1, 1, 1)];
  return day - before <= after - day ? before : after;
}

function formatStart(day: number): string {
  const date = toCalendarDay(day);
  if (date.day !== 1) return formatDay(day);
  return date.month === 1 ? formatYear(date.year) : formatDay(day).slice(0, -3);
}

/** `end` is exclusive: the day after the last one. */
function formatEnd(end: number): string {
  const next = toCalendarDay(end);
  const last = formatDay(end - 1);
  if (next.day !== 1) return last;
  return next.month === 1 ? formatYear(next.year - 1) : last.slice(0, -3);
}
