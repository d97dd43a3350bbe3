import { describeMonth } from '#lib/time/describe-single-date.ts';
import { describeYear } from '#lib/time/describe-year.ts';

/** The unit and the number of units between two marks of the time axis; never finer than a day. */
export type AxisScale = { scale: 'day' | 'month' | 'year'; step: number };

const DAYS_OF: Record<AxisScale['scale'], number> = { day: 1, month: 30.44, year: 365.2425 };

/** From fine to coarse, each with the least room in pixels that its label, or the coarser one below, needs. */
const SCALES: readonly (AxisScale & { room: number })[] = [
  { scale: 'day', step: 1, room: 26 },
  { scale: 'day', step: 2, room: 26 },
  { scale: 'day', step: 5, room: 26 },
  { scale: 'day', step: 10, room: 36 },
  { scale: 'month', step: 1, room: 40 },
  { scale: 'month', step: 3, room: 40 },
  { scale: 'month', step: 6, room: 40 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((step) => ({
    scale: 'year' as const,
    step,
    room: 52,
  })),
];

/** Returns the finest scale whose labels have room at this zoom. */
export function axisScale(pixelsPerDay: number): AxisScale {
  const fits = SCALES.find(({ scale, step, room }) => DAYS_OF[scale] * step * pixelsPerDay >= room);
  const { scale, step } = fits ?? { scale: 'year' as const, step: 5000 };
  return { scale, step };
}

/** A place on the axis; month from 0. */
export type AxisTick = { year: number; month: number; day: number };

/** Returns the text of a tick: the day, the month or the year. */
export function labelTick(tick: AxisTick, scale: AxisScale['scale']): string {
  if (scale === 'day') return String(tick.day);
  return scale === 'month' ? describeMonth(tick.month + 1).slice(0, 3) : describeYear(tick.year);
}

/** Returns the text of the coarser line below: the month and year of days, the year of months, nothing for years. */
export function labelMajorTick(tick: AxisTick, scale: AxisScale['scale']): string {
  if (scale === 'day') return `${describeMonth(tick.month + 1)} ${describeYear(tick.year)}`;
  return scale === 'month' ? describeYear(tick.year) : '';
}
