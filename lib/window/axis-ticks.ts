import { beginsUnit, CALENDAR, type CalendarUnit, everyMonths, everyYears } from '#lib/time/calendar-unit.ts';
import { toCalendarDay } from '#lib/time/day.ts';
import { type AxisScale, axisScale, labelMajorTick, labelTick } from './axis-scale.ts';
import type { DayWindow } from './day-window.ts';

/** A line of the time axis and its words. */
export type PlacedTick = {
  /** Day number; the same line has the same in every window. */
  day: number;
  /** From the left edge of the time area and up to the next line, in pixels. */
  left: number;
  width: number;
  /** Empty where the line is before the window. */
  label: string;
  /** Begins a coarser unit. */
  isMajor: boolean;
};

/** The axis of a window: its lines, and the words of the coarser units below them. */
export type PlacedAxis = { ticks: PlacedTick[]; majors: { day: number; left: number; label: string }[] };

/** Pixels of a character of a label: what does not fit before the right edge is left out. */
const CHARACTER_PX = 7;
/** Pixels that a coarser label needs before the next one: it is left out at the edge where it has less. */
const MAJOR_CHARACTER_PX = 8;
const MAJOR_GAP_PX = 10;
/** A line is left out where the next is closer than this share of the step before: the 31st beside the 1st, AD 1 beside AD 2. */
const MIN_STEP_SHARE = 0.6;

/** Returns the axis of a window `width` pixels wide, as vis-timeline draws it from the same scale. */
export function axisTicks(window: DayWindow, width: number): PlacedAxis {
  const pixelsPerDay = width / (window.end - window.start);
  const scale = axisScale(pixelsPerDay);
  const toX = (day: number) => (day - window.start) * pixelsPerDay;
  const ticks: PlacedTick[] = [];
  let day = firstTick(window.start, scale);
  let before = 0;
  while (day <= window.end) {
    const next = nextTick(day, scale);
    const step = next - day;
    const isMajor = beginsMajor(day, scale.scale);
    if (isMajor || step >= before * MIN_STEP_SHARE) {
      const text = day < window.start ? '' : labelTick(toTick(day), scale.scale);
      const label = toX(day) + text.length * CHARACTER_PX > width ? '' : text;
      ticks.push({ day, left: toX(day), width: step * pixelsPerDay, label, isMajor });
    }
    before = step;
    day = next;
  }
  const majors = placeMajors(window, ticks, scale, pixelsPerDay);
  return {
    ticks,
    majors: majors.filter(({ left, label }) => left + label.length * MAJOR_CHARACTER_PX <= width),
  };
}

function placeMajors(
  { start }: DayWindow,
  ticks: readonly PlacedTick[],
  { scale }: AxisScale,
  pixelsPerDay: number,
): PlacedAxis['majors'] {
  const majors = ticks
    .filter(({ isMajor, left }) => isMajor && left > 0)
    .map(({ left }) => {
      const day = Math.round(start + left / pixelsPerDay);
      return { day, left, label: labelMajorTick(toTick(day), scale) };
    });
  const edge = labelMajorTick(toTick(Math.floor(start)), scale);
  const first = majors[0]?.left ?? Number.POSITIVE_INFINITY;
  const hasRoom = edge.length * MAJOR_CHARACTER_PX + MAJOR_GAP_PX < first;
  return hasRoom && edge !== '' ? [{ day: start, left: 0, label: edge }, ...majors] : majors;
}

function toTick(day: number): { year: number; month: number; day: number } {
  const date = toCalendarDay(day);
  return { ...date, month: date.month - 1 };
}

/** The last line not after a moment: days are counted within their month, months within their year. */
function firstTick(moment: number, { scale, step }: AxisScale): number {
  const day = Math.floor(moment);
  if (scale !== 'day') return unitOf(scale, step).floor(day);
  return day - ((day - CALENDAR.month.floor(day)) % step);
}

function nextTick(day: number, { scale, step }: AxisScale): number {
  if (scale !== 'day') return unitOf(scale, step).offset(day, 1);
  return Math.min(day + step, CALENDAR.month.offset(day, 1));
}

function unitOf(scale: 'month' | 'year', step: number): CalendarUnit {
  return scale === 'month' ? everyMonths(step) : everyYears(step);
}

function beginsMajor(day: number, scale: AxisScale['scale']): boolean {
  if (scale === 'day') return beginsUnit(CALENDAR.month, day);
  return scale === 'month' && beginsUnit(CALENDAR.year, day);
}
