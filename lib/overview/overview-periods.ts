import { toCalendarDay, toDay, toWeekday } from '#lib/time/day.ts';
import { type OverviewScale, type OverviewSegment, pixelsPerDay } from './overview-scale.ts';

/** A bar is at least so wide, so that its colours can be told apart. */
const MIN_BAR_PX = 6;
const DAYS_OF_MONTH = 30.44;

type PeriodUnit = { days: number } | { months: number };

/** From fine to coarse; months divide years, years go by their round numbers. */
const UNITS: readonly PeriodUnit[] = [
  { days: 1 },
  { days: 7 },
  ...[1, 3, 6].map((months) => ({ months })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => ({ months: years * 12 })),
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
    const unit = UNITS.find((one) => daysOf(one) * perDay >= MIN_BAR_PX) ?? { months: 12_000 };
    const edges = edgesOf(segment, unit);
    const toX = (day: number) => segment.left + (day - segment.from) * perDay;
    return edges.slice(1).map((end, index) => {
      const start = edges[index] ?? segment.from;
      return { start, end, left: toX(start), right: toX(end) };
    });
  });
}

function daysOf(unit: PeriodUnit): number {
  return 'days' in unit ? unit.days : unit.months * DAYS_OF_MONTH;
}

function edgesOf({ from, to }: OverviewSegment, unit: PeriodUnit): number[] {
  const edges = [from];
  for (let day = nextEdge(from, unit); day < to; day = nextEdge(day, unit)) edges.push(day);
  edges.push(to);
  return edges;
}

function nextEdge(day: number, unit: PeriodUnit): number {
  if ('months' in unit) return nextMonths(day, unit.months, 1);
  return unit.days === 7 ? day + 8 - toWeekday(day) : day + unit.days;
}

/**
 * Returns the nearest day before (-1) or after (1) a moment that begins a period of so many months, counted from year 0:
 * 12 gives 1 January.
 */
export function nextMonths(moment: number, months: number, direction: -1 | 1): number {
  const whole = Math.floor(moment);
  const { year, month } = toCalendarDay(whole);
  const period = Math.floor((year * 12 + month - 1) / months);
  const begun = monthStart(period * months);
  if (direction === 1) return monthStart((period + 1) * months);
  return begun < moment ? begun : monthStart((period - 1) * months);
}

/** The first day of a month counted from January of year 0. */
function monthStart(count: number): number {
  const year = Math.floor(count / 12);
  return toDay(year, count - year * 12 + 1, 1);
}
