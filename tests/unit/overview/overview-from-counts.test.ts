import { describe, expect, it } from 'vitest';
import type { OverviewCounts } from '#lib/overview/overview-counts.ts';
import { listBands, overviewDensity, toBand } from '#lib/overview/overview-density.ts';
import { overviewExtent } from '#lib/overview/overview-extent.ts';
import { barsOfCounts, describeCounts, extentOfCounts } from '#lib/overview/overview-from-counts.ts';
import { overviewPeriods } from '#lib/overview/overview-periods.ts';
import { overviewScale } from '#lib/overview/overview-scale.ts';
import { toDay } from '#lib/time/day.ts';
import { FOCAL_PAIRS } from '../../focal.ts';
import { drawnEventOf } from '../timeline/drawn-event-of.ts';

const TODAY = toDay(2026, 11, 22);
const months = Array.from(
  { length: 60 },
  (_, index) => `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
);
const events = months.flatMap((month, index) =>
  Array.from({ length: 1 + (index % 5) }, (_, turn) =>
    drawnEventOf(`${month}-${turn}`, month, { pairs: turn % 2 === 0 ? ['PRK-RUS'] : [] }),
  ),
);
const counts: OverviewCounts = {
  unit: 'month',
  first: '2020-01-01',
  last: '2024-12-01',
  held: {},
  counts: Object.fromEntries(
    listBands(FOCAL_PAIRS).map((band) => [
      band,
      months.flatMap((month, index) => {
        const count = events.filter(
          ({ id, pairs }) => id.startsWith(month) && toBand(pairs, FOCAL_PAIRS) === band,
        ).length;
        return count === 0 ? [] : [[2020 * 12 + index, count] as [number, number]];
      }),
    ]),
  ),
};

describe('barsOfCounts', () => {
  it('draws the bars that the events themselves would make, where these are dated by the month', () => {
    const extent = overviewExtent(events, TODAY);
    const periods = overviewPeriods(overviewScale(extent, 900));
    const own = overviewDensity(events, periods, TODAY, FOCAL_PAIRS);
    const counted = barsOfCounts(counts, periods);
    expect(counted).toHaveLength(own.length);
    for (const [index, bar] of counted.entries()) {
      expect(bar.total).toBeCloseTo(own[index]?.total ?? Number.NaN);
      expect(bar.counts.get('PRK-RUS') ?? 0).toBeCloseTo(own[index]?.counts.get('PRK-RUS') ?? 0);
    }
  });
});

describe('extentOfCounts', () => {
  it('covers the years of the events and today', () => {
    const { start, end } = extentOfCounts(counts, TODAY);
    expect([start, end]).toEqual([toDay(2020, 1, 1), toDay(2027, 1, 1)]);
  });

  it('breaks the strip where a thin history comes first', () => {
    const thin = {
      ...counts,
      first: '1940-05-01',
      counts: {
        ...counts.counts,
        other: [[1940 * 12 + 4, 1] as [number, number], ...(counts.counts.other ?? [])],
      },
    };
    expect(extentOfCounts(thin, TODAY).breakDay).not.toBeNull();
  });

  it('is the year of today where nothing is counted', () => {
    const none = {
      ...counts,
      first: null,
      last: null,
      counts: {},
    };
    expect(extentOfCounts(none, TODAY)).toMatchObject({ start: toDay(2026, 1, 1), end: toDay(2027, 1, 1) });
  });
});

describe('describeCounts', () => {
  it('says how many, from when to when, and when most', () => {
    const scale = overviewScale(extentOfCounts(counts, TODAY), 900);
    expect(describeCounts(counts, scale)).toMatch(
      /^180 events, beginning from 2020 to 2024, most in 20\d\d \(\d+\)\.$/,
    );
  });
});
