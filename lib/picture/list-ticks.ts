import { daysInMonth, toCalendarDay, toDay } from '#lib/time/day.ts';
import { type AxisScale, axisScale, labelMajorTick, labelTick } from '#lib/timeline/axis-scale.ts';
import type { DayWindow } from '#lib/timeline/day-window.ts';
import type { TimeScale } from './time-scale.ts';

/** A mark of the time axis: the day it stands at and its label; `major` is that of the coarser line, where one begins. */
export type Tick = { day: number; label: string; major: string | null };

/** Returns the marks of an axis with this many pixels for a day; before a break they are as fine as there is room. */
export function listAxisTicks({ window, breakDay, early }: TimeScale, perDay: number): Tick[] {
  if (breakDay === null) return listTicks(window, axisScale(perDay));
  return [
    ...listTicks({ start: window.start, end: breakDay }, axisScale(perDay * early)),
    ...listTicks({ start: breakDay, end: window.end }, axisScale(perDay)),
  ];
}

/** The marks in a window, in order; the first one always carries its coarser label. */
function listTicks(window: DayWindow, scale: AxisScale): Tick[] {
  const days = listDays(window, scale).filter((day) => day >= window.start && day < window.end);
  let last = '';
  return days.map((day) => {
    const place = toPlace(day);
    const major = labelMajorTick(place, scale.scale);
    const isNew = major !== last && major !== '';
    last = major;
    return { day, label: labelTick(place, scale.scale), major: isNew ? major : null };
  });
}

function toPlace(day: number): { year: number; month: number; day: number } {
  const date = toCalendarDay(day);
  return { year: date.year, month: date.month - 1, day: date.day };
}

function listDays({ start, end }: DayWindow, { scale, step }: AxisScale): number[] {
  const from = toCalendarDay(Math.floor(start));
  const to = toCalendarDay(Math.ceil(end));
  if (scale === 'year') {
    const years = range(Math.floor(from.year / step) * step, to.year, step);
    return years.map((year) => toDay(year, 1, 1));
  }
  const months = range(from.year * 12 + from.month - 1, to.year * 12 + to.month - 1, 1);
  if (scale === 'month')
    return months
      .filter((month) => month % step === 0)
      .map((month) => toDay(Math.floor(month / 12), modulo(month, 12) + 1, 1));
  return months.flatMap((month) => {
    const [year, number] = [Math.floor(month / 12), modulo(month, 12) + 1];
    // The last mark of a month keeps its distance from the first of the next.
    const last = daysInMonth(year, number) + 1 - step;
    return range(1, Math.max(last, 1), step).map((day) => toDay(year, number, day));
  });
}

function range(first: number, last: number, step: number): number[] {
  return Array.from(
    { length: Math.max(0, Math.floor((last - first) / step) + 1) },
    (_, i) => first + i * step,
  );
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
