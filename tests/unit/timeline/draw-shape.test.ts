import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay, toDay } from '#lib/time/day.ts';
import { type DrawShape, drawShape } from '#lib/timeline/draw-shape.ts';
import { clipStops, NO_TAILS, TAIL_PX } from '#lib/timeline/ink.ts';
import { dateOf } from './drawn-events.ts';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const today = day('2025-11-22');
const draw = (edtf: string, attested: string | null = null, dateSense: 'occurred' | 'held' = 'occurred') =>
  drawShape({ date: dateOf(edtf), dateSense, attested }, today);

/** The ink on a day, at its middle. */
function inkOn(shape: DrawShape, text: string): number {
  const at = (day(text) + 0.5 - shape.start) / (shape.end - shape.start);
  if (at < 0 || at > 1) return 0;
  return clipStops(shape.stops, at, 1)[0]?.ink ?? Number.NaN;
}

describe('drawShape', () => {
  it('draws a day crisp, one day wide', () => {
    const shape = draw('2024-06-19');
    expect(shape).toMatchObject({ start: day('2024-06-19'), end: day('2024-06-20'), look: 'day' });
    expect(shape.stops.every(({ ink }) => ink === 1)).toBe(true);
  });

  it('draws a coarser single date as wide as it is, soft to nothing at both ends', () => {
    for (const [edtf, start, end] of [
      ['2024-06', '2024-06-01', '2024-07-01'],
      ['2024-24', '2024-12-01', '2025-03-01'],
      ['196X', '1960-01-01', '1970-01-01'],
    ] as const) {
      const shape = draw(edtf);
      expect(shape).toMatchObject({ start: day(start), end: day(end), look: 'soft' });
      expect([shape.stops.at(0)?.ink, shape.stops.at(-1)?.ink]).toEqual([0, 0]);
    }
  });

  it('draws an approximate day soft and no wider', () => {
    expect(draw('2024-06-19~')).toMatchObject({
      start: day('2024-06-19'),
      end: day('2024-06-20'),
      look: 'soft',
    });
  });

  it('draws an interval between days solid', () => {
    expect(draw('2024-10-22/2024-10-24')).toMatchObject({
      start: day('2024-10-22'),
      end: day('2024-10-25'),
      look: 'solid',
    });
  });

  it('draws an interval solid between its ends and soft over the width of each', () => {
    const shape = draw('2023-09/2024');
    expect(shape).toMatchObject({ start: day('2023-09-01'), end: day('2025-01-01'), look: 'soft' });
    expect(inkOn(shape, '2023-09-01')).toBeLessThan(0.05);
    expect(inkOn(shape, '2023-09-15')).toBeCloseTo(0.5, 1);
    expect(inkOn(shape, '2023-10-01')).toBe(1);
    expect(inkOn(shape, '2023-12-31')).toBe(1);
    expect(inkOn(shape, '2024-07-01')).toBeCloseTo(0.5, 1);
    expect(inkOn(shape, '2024-12-31')).toBeLessThan(0.05);
  });

  it('softens the ends of an approximate interval more, and widens nothing', () => {
    const sure = draw('2022-03-01/2024-03-01');
    const about = draw('2022-03-01~/2024-03-01');
    expect(about).toMatchObject({ start: sure.start, end: sure.end, look: 'soft' });
    expect(inkOn(about, '2022-03-10')).toBeLessThan(0.2);
    expect(inkOn(about, '2024-03-01')).toBe(1);
  });

  it('draws an open end solid to the last attested day, fading to today and not beyond', () => {
    const shape = draw('2022-02-24/..', '2024-10-24');
    expect(shape.end).toBe(today + 1);
    expect(inkOn(shape, '2022-02-24')).toBe(1);
    expect(inkOn(shape, '2024-10-24')).toBe(1);
    expect(inkOn(shape, '2025-05-01')).toBeGreaterThan(0.3);
    expect(inkOn(shape, '2025-05-01')).toBeLessThan(0.7);
    expect(shape.stops.at(-1)).toEqual({ at: 1, ink: 0 });
  });

  it.each([
    ['2028/..', '2028'],
    ['2026-05-01/..', '2026-05-01'],
    ['2026~/..', '2026~'],
  ])('draws %s, which has not begun, as its beginning alone', (edtf, start) => {
    expect(draw(edtf, '2024-05-29')).toEqual(draw(start));
  });

  it('draws an open end solid to today where that day is attested', () => {
    expect(draw('2022-02-24/..', '2025-12-31')).toMatchObject({ end: today + 1, look: 'solid' });
  });

  it('takes nothing as sure after the start of an open end that nobody attests', () => {
    const shape = draw('2020-01-01/..');
    expect(inkOn(shape, '2020-01-01')).toBe(1);
    expect(inkOn(shape, '2023-01-01')).toBeLessThan(0.6);
    expect(shape.end).toBe(today + 1);
  });

  it('draws of an unknown start or end no day, but a tail as wide at every zoom', () => {
    const until = draw('/2022-02');
    expect([until.start, until.end]).toEqual([day('2022-02-01'), day('2022-03-01')]);
    expect(until.tails).toEqual({ start: TAIL_PX, end: 0 });
    expect(inkOn(until, '2022-02-01')).toBeGreaterThan(0.9);
    const from = draw('2020-01-01/', '2024-01-01');
    expect([from.start, from.end]).toEqual([day('2020-01-01'), day('2020-01-02')]);
    expect(from.tails).toEqual({ start: 0, end: TAIL_PX });
    for (const shape of [until, from]) expect(shape.look).toBe('soft');
  });

  it('draws what held on a day as a point in it, and along a coarser date a line, with tails on both sides', () => {
    const tails = { start: TAIL_PX, end: TAIL_PX };
    const point = draw('2024-05-29', null, 'held');
    expect(point).toMatchObject({ look: 'held', tails });
    expect((point.start + point.end) / 2).toBe(day('2024-05-29') + 0.5);
    expect(point.end - point.start).toBeLessThan(0.02);
    expect(draw('2024-10', null, 'held')).toMatchObject({
      ...{ look: 'held', tails, start: day('2024-10-01'), end: day('2024-11-01') },
    });
    for (const dated of ['2024-05-29', '2024-10', '2024-10~', '2024-10-22/2024-10-24'])
      expect(draw(dated)).toMatchObject({ tails: NO_TAILS });
  });

  it('fades into the past where the start is open', () => {
    const shape = draw('../2024-06-19');
    expect(shape.end).toBe(day('2024-06-20'));
    expect(shape.start).toBeLessThan(day('2020-01-01'));
    expect(shape.stops.at(0)?.ink).toBe(0);
    expect(inkOn(shape, '2024-06-19')).toBeGreaterThan(0.9);
  });

  it('draws no solid part where the ends of an interval may cross', () => {
    const shape = draw('2024/2024-06');
    expect(shape.stops.every(({ ink }) => ink < 1)).toBe(true);
  });

  it('draws each member of a set for itself', () => {
    const each = draw('{2022-01-10,2022-03-20}');
    expect([inkOn(each, '2022-01-10'), inkOn(each, '2022-02-10'), inkOn(each, '2022-03-20')]).toEqual([
      1, 0, 1,
    ]);
  });

  it('draws a choice of dates at each of them, fainter than what is sure, and not between them', () => {
    const days = draw('[2019-06-12,2022-03-01]');
    expect([days.start, days.end]).toEqual([day('2019-06-12'), day('2022-03-02')]);
    expect([inkOn(days, '2019-06-12'), inkOn(days, '2020-12-01'), inkOn(days, '2022-03-01')]).toEqual([
      0.75, 0, 0.75,
    ]);
    const years = draw('[..2019,2022..]');
    expect(inkOn(years, '2015-06-01')).toBeGreaterThan(0.5);
    for (const ruledOut of ['2020-01-02', '2021-01-01', '2021-12-30']) expect(inkOn(years, ruledOut)).toBe(0);
    expect(inkOn(years, '2024-01-01')).toBeGreaterThan(0.5);
  });

  it('draws a choice that leaves no day out as one stretch', () => {
    expect(draw('[2019,2020,2021]').stops).toEqual(draw('[2019..2021]').stops);
    expect(draw('[2019,2019]').stops).toEqual(draw('2019').stops);
  });

  it('gives stops in order from 0 to 1, within ink 0 to 1, for any date', () => {
    const dates = fc.constantFrom(
      '2024',
      '2024-06~',
      '196X',
      '19XX',
      '-0233',
      '2024-21?',
      '2023/2024-06',
      '2023-06-01/2024',
      '1999/..',
      '../1999',
      '/2001-03',
      '2030/..',
      '{2019-12,2022-01}',
      '[2019..2022]',
      '[2019-06-12,2022-03-01]',
      '[..2019,2022..]',
      '[2012,2014,2016..2018]',
      '2024-06-19/2024-06-19',
      '2022~/2024?',
      '2026-05/..',
    );
    fc.assert(
      fc.property(
        dates,
        fc.option(fc.constantFrom('1990-01-01', '2024-10-24', '2031-01-01')),
        (edtf, attested) => {
          const shape = draw(edtf, attested);
          expect(shape.end).toBeGreaterThan(shape.start);
          const places = shape.stops.map(({ at }) => at);
          expect(places).toEqual([...places].sort((a, b) => a - b));
          expect([places.at(0), places.at(-1)]).toEqual([0, 1]);
          for (const { ink } of shape.stops) expect(ink >= 0 && ink <= 1).toBe(true);
        },
      ),
    );
  });

  it('draws nothing before the first possible day or after the last', () => {
    const { earliest, latest } = dateOf('2023-09/2024-10');
    const shape = draw('2023-09/2024-10');
    expect([shape.start, shape.end - 1]).toEqual([day(earliest ?? ''), day(latest ?? '')]);
  });

  it('reads a day of an old calendar as any other', () => {
    expect(draw('-0233').start).toBe(toDay(-233, 1, 1));
  });
});
