import { CALENDAR, everyMonths, everyYears, listStarts } from '#lib/time/calendar-unit.ts';
import { toCalendarDay } from '#lib/time/day.ts';
import { type AxisScale, axisScale, labelMajorTick, labelTick } from '#lib/window/axis-scale.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
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

function listDays(window: DayWindow, { scale, step }: AxisScale): number[] {
  const [start, end] = [Math.floor(window.start), Math.ceil(window.end)];
  if (scale === 'year') return listStarts(everyYears(step), start, end);
  if (scale === 'month') return listStarts(everyMonths(step), start, end);
  return listStarts(CALENDAR.month, start, end).flatMap((first) => {
    // The last mark of a month keeps its distance from the first of the next.
    const last = Math.max(CALENDAR.month.offset(first, 1) - step, first);
    return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
  });
}
