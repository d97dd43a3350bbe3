import { beginsUnit, CALENDAR } from '#lib/time/calendar-unit.ts';
import { formatDay, formatYear } from '#lib/time/day.ts';
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
  return [shorten(start, start), shorten(end - 1, end)];
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
  if (width < MONTHS_FROM_DAYS || (day === moment && beginsUnit(CALENDAR.month, day))) return day;
  const unit = width < YEARS_FROM_DAYS ? CALENDAR.month : CALENDAR.year;
  const [before, after] = [unit.floor(day), unit.offset(day, 1)];
  return day - before <= after - day ? before : after;
}

/** A day as text, no more than its year or month where one begins on `edge`: the first day itself, or the day after the last. */
function shorten(day: number, edge: number): string {
  if (beginsUnit(CALENDAR.year, edge)) return formatYear(CALENDAR.year.index(day));
  return beginsUnit(CALENDAR.month, edge) ? formatDay(day).slice(0, -3) : formatDay(day);
}
