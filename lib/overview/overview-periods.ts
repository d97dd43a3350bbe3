import { CALENDAR, type CalendarUnit, everyMonths, everyYears, listStarts } from '#lib/time/calendar-unit.ts';
import { type OverviewScale, pixelsPerDay } from './overview-scale.ts';

/** A bar is at least so wide, so that its colours can be told apart. */
const MIN_BAR_PX = 6;

/** From fine to coarse; months divide years, years go by their round numbers. */
const UNITS: readonly CalendarUnit[] = [
  CALENDAR.day,
  CALENDAR.week,
  CALENDAR.month,
  CALENDAR.quarter,
  CALENDAR['half-year'],
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(everyYears),
];

/** A period of the calendar, in day numbers (end exclusive), and where it lies on the strip, in pixels. */
export type OverviewPeriod = { start: number; end: number; left: number; right: number };

/**
 * Returns the periods that the bars of a strip stand for, in order and without gaps: in each segment the finest of days,
 * weeks, months, quarters, half-years and round numbers of years that has room. The first and last may be cut short.
 */
export function overviewPeriods({ segments }: Pick<OverviewScale, 'segments'>): OverviewPeriod[] {
  return segments.flatMap((segment) => {
    const perDay = pixelsPerDay(segment);
    const unit = UNITS.find(({ days }) => days * perDay >= MIN_BAR_PX) ?? CALENDAR.millennium;
    const [, ...starts] = listStarts(unit, segment.from, segment.to - 1);
    const edges = [segment.from, ...starts, segment.to];
    const toX = (day: number) => segment.left + (day - segment.from) * perDay;
    return edges.slice(1).map((end, index) => {
      const start = edges[index] ?? segment.from;
      return { start, end, left: toX(start), right: toX(end) };
    });
  });
}

/**
 * Returns the nearest day before (-1) or after (1) a moment that begins a period of so many months: 12 gives 1 January,
 * 1200 the first day of 200 BC, 100 BC, AD 1, AD 100.
 */
export function nextMonths(moment: number, months: number, direction: -1 | 1): number {
  const unit = months > 12 ? everyYears(months / 12) : everyMonths(months);
  const day = Math.floor(moment);
  if (direction === 1) return unit.offset(day, 1);
  return unit.floor(day) < moment ? unit.floor(day) : unit.offset(day, -1);
}
