import { toCalendarDay } from '#lib/time/day.ts';
import { describeMonth } from '#lib/time/describe-single-date.ts';
import { describeYear } from '#lib/time/describe-year.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import type { BrushHandle } from './overview-brush.ts';
import { toOnsets } from './overview-onset.ts';
import { narrowing, type OverviewScale } from './overview-scale.ts';

/** From this many days on a window is worded by its months, from a century on by its years. */
const MONTHS_FROM_DAYS = 120;
const YEARS_FROM_DAYS = 100 * 365;
const NUMBERS = new Intl.NumberFormat('en');

/** Returns a window, or its first or last day, in words: "January 2022 to March 2025", as fine as its width can show. */
export function describeBrush(window: DayWindow, handle: BrushHandle = 'whole'): string {
  const first = Math.round(window.start);
  const last = Math.max(Math.round(window.end) - 1, first);
  const width = window.end - window.start;
  const [from, to] = [describeDay(first, width), describeDay(last, width)];
  if (handle !== 'whole') return handle === 'start' ? from : to;
  return from === to ? from : `${from} to ${to}`;
}

function describeDay(day: number, width: number): string {
  const date = toCalendarDay(day);
  const year = describeYear(date.year);
  if (width >= YEARS_FROM_DAYS) return year;
  const month = `${describeMonth(date.month)} ${year}`;
  return width >= MONTHS_FROM_DAYS ? month : `${date.day} ${month}`;
}

/**
 * Returns what the strip shows, for those who do not see it: "83 events from 1940 to 2026, most of them in 2024 (31).
 * Years before 2013 are drawn 8 times narrower." The busiest year is that in which most events can first have begun. Those
 * that the strip draws lighter are counted by themselves: "6 of them are as of a date; when they began is not said."
 */
export function describeOverview(
  events: readonly Pick<DrawnEvent, 'date' | 'dateSense'>[],
  scale: OverviewScale,
  today: number,
): string {
  const years = new Map<number, number>();
  for (const { date } of events) {
    const [first] = toOnsets(date, today).sort((a, b) => a.start - b.start);
    if (first === undefined) continue;
    const { year } = toCalendarDay(first.start);
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  const held = events.filter(({ dateSense }) => dateSense === 'held').length;
  return describeYearCounts({ total: events.length, held, years }, scale);
}

/** Returns the same words of so many events, given how many held on a date, and how many began in each year. */
export function describeYearCounts(
  { total, held, years }: { total: number; held: number; years: ReadonlyMap<number, number> },
  scale: OverviewScale,
): string {
  const numbered = `${NUMBERS.format(total)} ${total === 1 ? 'event' : 'events'}`;
  const [from, to] = [Math.min(...years.keys()), Math.max(...years.keys())];
  if (years.size === 0) return `${numbered}.`;
  const [busiest, count] = [...years].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [from, 0];
  const dated = held === total ? 'dated' : 'beginning';
  const span =
    from === to
      ? `${numbered}, ${dated} in ${describeYear(from)}.`
      : `${numbered}, ${dated} from ${describeYear(from)} to ${describeYear(to)}, most in ${describeYear(busiest)} (${NUMBERS.format(count)}).`;
  return [span, describeHeld(held, total), describeBreak(scale) ?? '']
    .filter((part) => part !== '')
    .join(' ');
}

/** What the lighter share of the bars is; empty where nothing of them is. */
function describeHeld(held: number, total: number): string {
  if (held === 0) return '';
  const who = total === 1 ? 'It' : held === total ? 'All of them' : `${NUMBERS.format(held)} of them`;
  const [is, they] = held === 1 ? ['is', 'it'] : ['are', 'they'];
  return `${who} ${is} as of a date; when ${they} began is not said.`;
}

/** Returns what the break of a strip means, or null where it has none. */
export function describeBreak(scale: OverviewScale): string | null {
  const late = scale.segments[1];
  if (late === undefined) return null;
  const times = narrowing(scale);
  const factor = times >= 10 ? String(Math.round(times)) : times.toFixed(1).replace('.0', '');
  return `Time before ${describeYear(toCalendarDay(late.from).year)} is drawn ${factor} times narrower.`;
}
