import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/time/day.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { dateShape } from '#lib/time/shape.ts';
import { within } from '#lib/time/span.ts';
import { anyEdtf } from './any-edtf.ts';
import { parsed } from './parsed.ts';

const plain = { approximate: false, uncertain: false };

describe('dateShape', () => {
  it('gives a single date its bounds alone', () => {
    const bounds = { earliest: toDay(2024, 6, 1), latest: toDay(2024, 6, 30) };
    expect(dateShape(parsed('2024-06~'))).toEqual({
      kind: 'single',
      ...bounds,
      approximate: true,
      uncertain: false,
    });
  });

  it.each(['2023-04-3X', '2023-X2-30', '[2023-04-3X]'])(
    'is not certain of the day of %s, which only the calendar leaves',
    (text) => {
      const shape = dateShape(parsed(text));
      const [day] = shape.kind === 'set' ? shape.members : [shape];
      expect(day).toMatchObject({ earliest: day?.latest, uncertain: true });
    },
  );

  it('gives an interval the bounds and marks of each end', () => {
    expect(dateShape(parsed('2022-02~/2024'))).toEqual({
      kind: 'interval',
      earliest: toDay(2022, 2, 1),
      latest: toDay(2024, 12, 31),
      approximate: true,
      uncertain: false,
      start: {
        earliest: toDay(2022, 2, 1),
        latest: toDay(2022, 2, 28),
        absent: null,
        approximate: true,
        uncertain: false,
      },
      end: { earliest: toDay(2024, 1, 1), latest: toDay(2024, 12, 31), absent: null, ...plain },
    });
  });

  it('tells an open end from an unknown one', () => {
    const absentEdge = { earliest: null, latest: null, ...plain };
    expect(dateShape(parsed('1999/..'))).toMatchObject({
      latest: null,
      end: { ...absentEdge, absent: 'open' },
    });
    expect(dateShape(parsed('1999/'))).toMatchObject({
      latest: null,
      end: { ...absentEdge, absent: 'unknown' },
    });
    expect(dateShape(parsed('/1999'))).toMatchObject({
      earliest: null,
      start: { ...absentEdge, absent: 'unknown' },
    });
  });

  it('takes from each end the days that the other rules out', () => {
    expect(dateShape(parsed('2024/2024-06-15'))).toMatchObject({ start: { latest: toDay(2024, 6, 15) } });
    expect(dateShape(parsed('2024-06-15/2024'))).toMatchObject({ end: { earliest: toDay(2024, 6, 15) } });
  });

  it('lists the members of a set', () => {
    expect(dateShape(parsed('{2019,2021-12-24?}'))).toMatchObject({
      kind: 'set',
      choice: 'all',
      members: [
        { earliest: toDay(2019, 1, 1), latest: toDay(2019, 12, 31), uncertain: false },
        { earliest: toDay(2021, 12, 24), latest: toDay(2021, 12, 24), uncertain: true },
      ],
    });
    expect(dateShape(parsed('[..1914,1916..1918~]'))).toMatchObject({
      choice: 'one',
      earliest: null,
      members: [
        { earliest: null, latest: toDay(1914, 12, 31), approximate: false },
        { earliest: toDay(1916, 1, 1), latest: toDay(1918, 12, 31), approximate: true },
      ],
    });
  });

  it('falls back on the bounds where the string is no EDTF', () => {
    expect(dateShape({ ...parsed('2024-06-19'), edtf: 'tomorrow' })).toMatchObject({
      kind: 'single',
      earliest: toDay(2024, 6, 19),
    });
  });

  it('keeps every edge and member in order and within the whole', () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        const { value } = parseEdtf(text);
        if (value === null) return;
        const shape = dateShape(value);
        const parts =
          shape.kind === 'interval'
            ? [shape.start, shape.end].filter(({ absent }) => absent === null)
            : shape.kind === 'set'
              ? shape.members
              : [shape];
        for (const part of parts) {
          expect(within(part, shape)).toBe(true);
          if (part.earliest !== null && part.latest !== null)
            expect(part.earliest).toBeLessThanOrEqual(part.latest);
        }
      }),
    );
  });
});
