/**
 * The overview of a set too large to be handed to the screen: what `overviewDensity`, `overviewExtent` and
 * `describeOverview` say of events, said from how many began in each month or year.
 */
import { CALENDAR } from '#lib/time/calendar-unit.ts';
import { formatDay, parseDay, toCalendarDay } from '#lib/time/day.ts';
import { initialWindow } from '#lib/timeline/initial-window.ts';
import type { OverviewCounts } from './overview-counts.ts';
import { type BandOnset, type OverviewBar, spreadOnsets } from './overview-density.ts';
import { type OverviewExtent, toOverviewExtent } from './overview-extent.ts';
import type { OverviewPeriod } from './overview-periods.ts';
import type { OverviewScale } from './overview-scale.ts';
import { describeYearCounts } from './overview-words.ts';

/**
 * So many events, taken evenly through all that were counted, stand for all when the stretch with most of them is
 * looked for.
 */
const SAMPLES = 200;
const SAMPLE_IMPORTANCE = 3;

/** Returns the bars of those periods in which something began, in order. */
export function barsOfCounts(counts: OverviewCounts, periods: readonly OverviewPeriod[]): OverviewBar[] {
  return spreadOnsets(toOnsets(counts), periods);
}

/** Returns what the overview of counted events covers; `today` (the viewer's local day) is always in it. */
export function extentOfCounts(counts: OverviewCounts, today: number): OverviewExtent {
  const first = parseDay(counts.first ?? '') ?? today;
  const last = parseDay(counts.last ?? '') ?? today;
  const samples = sampleOnsets(toOnsets(counts)).map(({ start, end }) => ({
    date: sampleDate(start, end),
    importance: SAMPLE_IMPORTANCE,
  }));
  return toOverviewExtent(Math.min(first, today), Math.max(last, today), initialWindow(samples, today).start);
}

/** Returns what the strip shows, for those who do not see it. */
export function describeCounts(counts: OverviewCounts, scale: OverviewScale): string {
  const years = new Map<number, number>();
  let [total, held] = [0, 0];
  for (const { start, share, isHeld } of toOnsets(counts)) {
    const { year } = toCalendarDay(start);
    years.set(year, (years.get(year) ?? 0) + share);
    total += share;
    if (isHeld) held += share;
  }
  return describeYearCounts({ total, held, years }, scale);
}

function toOnsets({ unit, counts, held }: OverviewCounts): BandOnset[] {
  const { start } = CALENDAR[unit];
  return Object.entries(counts).flatMap(([band, counted]) => {
    const heldOf = new Map(held[band]);
    return counted.flatMap(([index, count]) => {
      const days = { start: start(index), end: start(index + 1), band };
      const part = heldOf.get(index) ?? 0;
      const onsets = [
        { ...days, share: count - part, isHeld: false },
        { ...days, share: part, isHeld: true },
      ];
      return onsets.filter(({ share }) => share > 0);
    });
  });
}

function sampleOnsets(onsets: readonly BandOnset[]): BandOnset[] {
  const ordered = onsets.toSorted((a, b) => a.start - b.start);
  const step = ordered.reduce((sum, { share }) => sum + share, 0) / SAMPLES;
  let passed = 0;
  return ordered.flatMap((onset) => {
    const before = Math.floor(passed / step);
    passed += onset.share;
    return Array.from({ length: Math.floor(passed / step) - before }, () => onset);
  });
}

function sampleDate(start: number, end: number): Parameters<typeof initialWindow>[0][number]['date'] {
  const [earliest, latest] = [formatDay(start), formatDay(end - 1)];
  return {
    edtf: `${earliest}/${latest}`,
    earliest,
    latest,
    precision: 'interval',
    approximate: false,
    uncertain: false,
    anchor: null,
    label: '',
  };
}
