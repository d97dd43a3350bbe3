import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { type Onset, toOnsets } from './overview-onset.ts';
import type { OverviewPeriod } from './overview-periods.ts';

/** One of the bands of a bar: a focal pair, `many` or `other`. */
export type OverviewBand = string;

/** Returns what is stacked in a bar, from the top: the focal pairs in the order of their lanes, events of several pairs, the others. */
export function listBands(focalPairs: readonly string[]): OverviewBand[] {
  return [...focalPairs, 'many', 'other'];
}

/**
 * A period with the number of events in it, by band and in all; fractions where a date is wider than the period. `held` is
 * the part of `counts` whose date says that it held then.
 */
export type OverviewBar = OverviewPeriod & {
  counts: ReadonlyMap<OverviewBand, number>;
  held: ReadonlyMap<OverviewBand, number>;
  total: number;
};

/** Returns the band of an event: its focal pair, `many` for several pairs, `other` for another pair or none. */
export function toBand(pairs: readonly string[], focalPairs: readonly string[]): OverviewBand {
  if (pairs.length > 1) return 'many';
  return focalPairs.find((pair) => pair === pairs[0]) ?? 'other';
}

/** Days in which something began, or held, and how many of a band are counted there. */
export type BandOnset = Onset & { band: OverviewBand; isHeld: boolean };

/**
 * Returns the bars of those periods in which something began, in order. Every event counts once, spread evenly over
 * those days of the strip on which it can have begun: a bar is no surer of a date than its source.
 */
export function overviewDensity(
  events: readonly Pick<DrawnEvent, 'date' | 'dateSense' | 'pairs'>[],
  periods: readonly OverviewPeriod[],
  today: number,
  focalPairs: readonly string[],
): OverviewBar[] {
  const onsets = events.flatMap(({ date, dateSense, pairs }) => {
    const band = toBand(pairs, focalPairs);
    return toOnsets(date, today).map(
      (onset): BandOnset => ({ ...onset, band, isHeld: dateSense === 'held' }),
    );
  });
  return spreadOnsets(onsets, periods);
}

/** Returns the bars of those periods in which something began, in order; what began is spread evenly over its days. */
export function spreadOnsets(
  onsets: readonly BandOnset[],
  periods: readonly OverviewPeriod[],
): OverviewBar[] {
  const all = periods.map(() => ({
    counts: new Map<OverviewBand, number>(),
    held: new Map<OverviewBand, number>(),
  }));
  const last = periods.at(-1)?.end ?? 0;
  for (const onset of onsets) {
    const end = Math.min(onset.end, last);
    const perDay = onset.share / (end - onset.start);
    for (let index = firstEndingAfter(periods, onset.start); index < periods.length; index += 1) {
      const period = periods[index];
      const bar = all[index];
      if (period === undefined || bar === undefined || period.start >= end) break;
      const count = (Math.min(period.end, end) - Math.max(period.start, onset.start)) * perDay;
      for (const counts of onset.isHeld ? [bar.counts, bar.held] : [bar.counts])
        counts.set(onset.band, (counts.get(onset.band) ?? 0) + count);
    }
  }
  return periods.flatMap((period, index) => {
    const { counts, held } = all[index] ?? { counts: new Map(), held: new Map() };
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return total > 0 ? [{ ...period, counts, held, total }] : [];
  });
}

function firstEndingAfter(periods: readonly OverviewPeriod[], day: number): number {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((periods[middle]?.end ?? 0) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}
