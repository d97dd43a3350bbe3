import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overviewDensity, toBand } from '#lib/overview/overview-density.ts';
import { overviewExtent } from '#lib/overview/overview-extent.ts';
import { toOnsets } from '#lib/overview/overview-onset.ts';
import { nextMonths, overviewPeriods } from '#lib/overview/overview-periods.ts';
import { narrowing, overviewScale } from '#lib/overview/overview-scale.ts';
import { describeBrush, describeOverview } from '#lib/overview/overview-words.ts';
import { overviewYears } from '#lib/overview/overview-years.ts';
import { FIRST_DAY, LAST_DAY, parseDay, toCalendarDay } from '#lib/time/day.ts';
import { FOCAL_PAIRS } from '../../focal.ts';
import { dateOf } from '../timeline/drawn-events.ts';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const today = day('2025-11-22');
const eventsOf = (...dates: string[]) =>
  dates.map((edtf) => ({
    date: dateOf(edtf),
    dateSense: 'occurred' as const,
    importance: 3,
    pairs: ['PRK-RUS'],
  }));
const bulk = Array.from({ length: 60 }, (_, index) => `20${15 + (index % 10)}-0${1 + (index % 9)}`);
const thin = eventsOf('1945', '1950/1953', '196X', '1991-12', ...bulk);

const years = fc.integer({ min: -3000, max: 2400 });
const pad = (year: number) => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
const dates = fc.oneof(
  years.map(pad),
  years.map((year) => `${pad(year)}-06-19~`),
  years.map((year) => `${pad(year)}/..`),
  years.map((year) => `../${pad(year)}`),
  fc.constantFrom('196X', '202X', '{1950,2001-05}', '[2022-02..2024-05]', '2024-22', '/2022-02-24'),
);
const charts = fc.record({
  events: fc.array(dates, { maxLength: 40 }).map((list) => eventsOf(...list)),
  width: fc.integer({ min: 200, max: 2600 }),
});

describe('toOnsets', () => {
  const of = (edtf: string) => toOnsets(dateOf(edtf), today);

  it('takes a single date as wide as it is', () => {
    expect(of('2024-06-19')).toEqual([{ start: day('2024-06-19'), end: day('2024-06-20'), share: 1 }]);
    expect(of('196X')).toEqual([{ start: day('1960-01-01'), end: day('1970-01-01'), share: 1 }]);
  });

  it('takes an interval where it began, and where it ended if that is all there is', () => {
    expect(of('2022-02-24/..')).toEqual([{ start: day('2022-02-24'), end: day('2022-02-25'), share: 1 }]);
    expect(of('2019/2024-10')).toEqual([{ start: day('2019-01-01'), end: day('2020-01-01'), share: 1 }]);
    expect(of('../1991')).toEqual([{ start: day('1991-01-01'), end: day('1992-01-01'), share: 1 }]);
  });

  it('shares a set of dates out, be it several or one of several', () => {
    expect(of('{2019-12,2022-01}').map(({ share }) => share)).toEqual([0.5, 0.5]);
    expect(of('[2019-12,2022-01]')).toEqual(of('{2019-12,2022-01}'));
    expect(of('[2019-12..2022-01]')).toEqual([
      { start: day('2019-12-01'), end: day('2022-02-01'), share: 1 },
    ]);
  });
});

describe('overviewExtent', () => {
  it('reaches from the year of the first event to that of today', () => {
    const { start, end } = overviewExtent(thin, today);
    expect([start, end]).toEqual([day('1945-01-01'), day('2026-01-01')]);
  });

  it('is not stretched by a date that only may lie in the future, but by one that does', () => {
    expect(overviewExtent(eventsOf('202X'), today).end).toBe(day('2026-01-01'));
    expect(overviewExtent(eventsOf('2027-05'), today).end).toBe(day('2028-01-01'));
  });

  it('breaks a long thin history before the stretch that a screen opens on, and nothing else', () => {
    expect(overviewExtent(thin, today).breakDay).toBeGreaterThan(day('2010-01-01'));
    expect(overviewExtent(eventsOf(...bulk), today).breakDay).toBeNull();
    expect(overviewExtent(eventsOf('1950', '1991', '2024-06-19'), today).breakDay).toBeNull();
    expect(overviewExtent([], today)).toEqual({
      start: day('2025-01-01'),
      end: day('2026-01-01'),
      breakDay: null,
    });
  });
});

describe('overviewScale', () => {
  it('gives the stretch that a screen opens on most of the strip', () => {
    const scale = overviewScale(overviewExtent(thin, today), 340);
    expect(scale.toX(day('2025-01-01')) - scale.toX(day('2015-01-01'))).toBeGreaterThan(200);
    expect(narrowing(scale)).toBeGreaterThan(4);
  });

  it('rises with time, stays within the strip and finds each day again', () => {
    fc.assert(
      fc.property(
        charts,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ events, width }, a, b) => {
          const extent = overviewExtent(events, today);
          const scale = overviewScale(extent, width);
          const [early, late] = [a, b]
            .sort((one, other) => one - other)
            .map((share) => extent.start + share * (extent.end - extent.start));
          const [first = 0, second = 0] = [early ?? 0, late ?? 0].map(scale.toX);
          expect(first).toBeLessThanOrEqual(second + 1e-9);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(second).toBeLessThanOrEqual(width + 1e-9);
          expect(scale.toDay(scale.toX(early ?? 0))).toBeCloseTo(early ?? 0, 3);
        },
      ),
    );
  });

  it('puts what lies beyond at the ends', () => {
    const scale = overviewScale(overviewExtent(thin, today), 340);
    expect([scale.toX(FIRST_DAY), scale.toX(LAST_DAY)]).toEqual([0, 340]);
    expect([scale.toDay(-50), scale.toDay(900)]).toEqual([day('1945-01-01'), day('2026-01-01')]);
  });
});

describe('overviewPeriods', () => {
  it('leaves no gap, and cuts the strip at the calendar', () => {
    fc.assert(
      fc.property(charts, ({ events, width }) => {
        const extent = overviewExtent(events, today);
        const periods = overviewPeriods(overviewScale(extent, width));
        expect(periods[0]?.start).toBe(extent.start);
        expect(periods.at(-1)?.end).toBe(extent.end);
        for (const [index, { start, end, left, right }] of periods.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(right).toBeGreaterThan(left);
          const next = periods[index + 1];
          if (next !== undefined) expect(next.start).toBe(end);
        }
      }),
    );
  });

  it('goes from one boundary of the calendar to the next, both ways', () => {
    expect(nextMonths(day('2024-05-17'), 3, 1)).toBe(day('2024-07-01'));
    expect(nextMonths(day('2024-05-17'), 3, -1)).toBe(day('2024-04-01'));
    expect(nextMonths(day('2024-04-01'), 3, -1)).toBe(day('2024-01-01'));
    expect(nextMonths(day('-0003-06-01'), 12, -1)).toBe(day('-0003-01-01'));
    expect(nextMonths(day('-0150-06-01'), 1200, 1)).toBe(day('-0099-01-01'));
  });
});

describe('overviewDensity', () => {
  it('counts every dated event once, however wide its date', () => {
    fc.assert(
      fc.property(charts, ({ events, width }) => {
        const periods = overviewPeriods(overviewScale(overviewExtent(events, today), width));
        const bars = overviewDensity(events, periods, today, FOCAL_PAIRS);
        const total = bars.reduce((sum, bar) => sum + bar.total, 0);
        expect(total).toBeCloseTo(events.length, 6);
      }),
    );
  });

  it('puts an event into the band of its pair, of several pairs, or of the rest', () => {
    expect(toBand(['PRK-RUS'], FOCAL_PAIRS)).toBe('PRK-RUS');
    expect(toBand(['CHN-RUS', 'PRK-RUS'], FOCAL_PAIRS)).toBe('many');
    expect(toBand(['RUS-UKR'], FOCAL_PAIRS)).toBe('other');
    expect(toBand([], FOCAL_PAIRS)).toBe('other');
  });

  it('has a bar only where something began', () => {
    const events = eventsOf('2024-06-19');
    const periods = overviewPeriods(overviewScale(overviewExtent(events, today), 900));
    const bars = overviewDensity(events, periods, today, FOCAL_PAIRS);
    expect(bars).toHaveLength(1);
    expect(bars[0]?.start).toBeLessThanOrEqual(day('2024-06-19'));
    expect(bars[0]?.end).toBeGreaterThan(day('2024-06-19'));
  });
});

describe('overviewYears', () => {
  it('never lets labels overlap or leave the strip', () => {
    fc.assert(
      fc.property(charts, ({ events, width }) => {
        const labels = overviewYears(overviewScale(overviewExtent(events, today), width), 12);
        for (const [index, { x, width: wide }] of labels.entries()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + wide).toBeLessThanOrEqual(labels[index + 1]?.x ?? width);
        }
      }),
    );
  });

  it('labels the first year and round ones, BC too', () => {
    const extent = { start: day('-0233-01-01'), end: day('2026-01-01'), breakDay: null };
    expect(overviewYears(overviewScale(extent, 900), 12).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['234 BC', 'AD 1', '1000']),
    );
  });
});

describe('describeBrush', () => {
  const window = { start: day('2022-01-01'), end: day('2025-04-01') };

  it('says the months, days or years of a window', () => {
    expect(describeBrush(window)).toBe('January 2022 to March 2025');
    expect(describeBrush(window, 'start')).toBe('January 2022');
    expect(describeBrush(window, 'end')).toBe('March 2025');
    expect(describeBrush({ start: day('2024-06-19'), end: day('2024-06-21') })).toBe(
      '19 June 2024 to 20 June 2024',
    );
    expect(describeBrush({ start: day('2024-06-19'), end: day('2024-06-20') })).toBe('19 June 2024');
    expect(describeBrush({ start: day('-0233-01-01'), end: day('2025-01-01') })).toBe('234 BC to 2024');
  });
});

describe('describeOverview', () => {
  it('says how many, when most, and what the break means', () => {
    const extent = overviewExtent(thin, today);
    const words = describeOverview(thin, overviewScale(extent, 900), today);
    const year = toCalendarDay(extent.breakDay ?? 0).year;
    expect(words).toMatch(/^64 events, beginning from 1945 to 2024, most in 2015 \(6\)\. /);
    expect(words).toMatch(new RegExp(`Time before ${year} is drawn [\\d.]+ times narrower\\.$`));
  });

  it('says how many of them only held on a date', () => {
    const scale = overviewScale(overviewExtent(thin, today), 900);
    const held = thin.map(
      (event, index) => ({ ...event, dateSense: index < 6 ? 'held' : 'occurred' }) as const,
    );
    expect(describeOverview(held, scale, today)).toContain(
      'most in 2015 (6). 6 of them are as of a date; when they began is not said. Time before',
    );
    const one = eventsOf('2024-06-19').map((event) => ({ ...event, dateSense: 'held' as const }));
    const short = overviewScale(overviewExtent(one, today), 900);
    expect(describeOverview(one, short, today)).toBe(
      '1 event, dated in 2024. It is as of a date; when it began is not said.',
    );
    expect(describeOverview([...one, ...eventsOf('2024')], scale, today)).toContain(
      '1 of them is as of a date; when it began is not said.',
    );
  });

  it('is short where there is little', () => {
    const events = eventsOf('2024-06-19');
    const scale = overviewScale(overviewExtent(events, today), 900);
    expect(describeOverview(events, scale, today)).toBe('1 event, beginning in 2024.');
    expect(describeOverview([], scale, today)).toBe('0 events.');
  });
});
