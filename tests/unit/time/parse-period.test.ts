import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/time/day.ts';
import { parsePeriod } from '#lib/time/parse-period.ts';

describe('parsePeriod', () => {
  it.each([
    ['2022', 'year', toDay(2022, 1, 1), toDay(2022, 12, 31)],
    ['2024-02', 'month', toDay(2024, 2, 1), toDay(2024, 2, 29)],
    ['2024-02-24', 'day', toDay(2024, 2, 24), toDay(2024, 2, 24)],
    ['-0233', 'year', toDay(-233, 1, 1), toDay(-233, 12, 31)],
    ['-0233-12', 'month', toDay(-233, 12, 1), toDay(-233, 12, 31)],
    ['0000', 'year', toDay(0, 1, 1), toDay(0, 12, 31)],
  ])('takes %s to its full extent', (text, precision, earliest, latest) => {
    expect(parsePeriod(text, 'from')).toEqual({ value: { text, precision, earliest, latest }, issues: [] });
  });

  it.each([
    ['2022~', 'date-not-a-period'],
    ['2022/2024', 'date-not-a-period'],
    ['202X', 'date-not-a-period'],
    ['22', 'date-not-a-period'],
    ['+2022', 'date-not-a-period'],
    [' 2022', 'date-not-a-period'],
    ['', 'date-not-a-period'],
    ['2022-22', 'date-not-a-period'],
    ['2022-13', 'date-no-such-month'],
    ['2022-02-29', 'date-no-such-day'],
    ['-0000', 'date-syntax'],
  ])('refuses %j, naming the parameter', (text, code) => {
    expect(parsePeriod(text, 'to')).toMatchObject({ value: null, issues: [{ code, path: 'to' }] });
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { value, issues } = parsePeriod(text, 'from');
        expect(value === null).toBe(issues.length > 0);
      }),
    );
  });
});
