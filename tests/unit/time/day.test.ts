import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysInMonth,
  FIRST_DAY,
  formatDay,
  isLeapYear,
  LAST_DAY,
  parseDay,
  toCalendarDay,
  toDay,
  todayFrom,
} from '#lib/time/day.ts';

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

describe('toDay', () => {
  it('counts from 1970-01-01', () => {
    expect(toDay(1970, 1, 1)).toBe(0);
    expect(toDay(1969, 12, 31)).toBe(-1);
    expect(toDay(2000, 3, 1)).toBe(11_017);
  });

  it('agrees with the calendar of the platform in every year, 0 to 99 included', () => {
    for (let year = -9999; year <= 9999; year += 1) {
      const platform = new Date(0);
      platform.setUTCFullYear(year, 1, 28);
      expect(toDay(year, 2, 28)).toBe(platform.getTime() / 86_400_000);
      platform.setUTCFullYear(year, 11, 31);
      expect(toDay(year, 12, 31)).toBe(platform.getTime() / 86_400_000);
    }
  });
});

describe('toCalendarDay', () => {
  it('is the inverse of toDay', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: dayOfMonth } = toCalendarDay(day);
        expect(toDay(year, month, dayOfMonth)).toBe(day);
        expect(dayOfMonth).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
    );
  });

  it('goes through every day of four centuries without a gap', () => {
    let previous = toCalendarDay(toDay(-201, 12, 31));
    for (let day = toDay(-200, 1, 1); day <= toDay(200, 12, 31); day += 1) {
      const next = toCalendarDay(day);
      const isNextDay =
        next.year === previous.year && next.month === previous.month && next.day === previous.day + 1;
      if (!isNextDay) {
        expect(previous.day).toBe(daysInMonth(previous.year, previous.month));
        expect(next.day).toBe(1);
      }
      previous = next;
    }
  });
});

describe('formatDay', () => {
  it('pads years to four digits and puts a minus before year 0', () => {
    expect(formatDay(toDay(7, 3, 2))).toBe('0007-03-02');
    expect(formatDay(toDay(0, 2, 29))).toBe('0000-02-29');
    expect(formatDay(toDay(-233, 1, 1))).toBe('-0233-01-01');
  });

  it('is undone by parseDay', () => {
    fc.assert(fc.property(anyDay, (day) => parseDay(formatDay(day)) === day));
  });
});

describe('parseDay', () => {
  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-00-10',
    '2024-13-10',
    '2024-01-00',
    '-0000-01-01',
  ])('refuses %s, which does not exist', (text) => expect(parseDay(text)).toBeNull());

  it.each([
    '',
    '2024-06',
    '2024-6-1',
    ' 2024-06-01',
    '2024-06-01\n',
    '+2024-06-01',
    '12024-06-01',
    '２０２４-06-01',
  ])('refuses %j, which is no ISO day', (text) => expect(parseDay(text)).toBeNull());
});

describe('isLeapYear', () => {
  it('follows the Gregorian rule back through year 0', () => {
    expect([2024, 2000, 0, -4, -400].every(isLeapYear)).toBe(true);
    expect([2023, 1900, -1, -100, 100].some(isLeapYear)).toBe(false);
  });
});

describe('daysInMonth', () => {
  it('knows no month 0 and no month 13', () => {
    expect(daysInMonth(2024, 0)).toBe(0);
    expect(daysInMonth(2024, 13)).toBe(0);
    expect(daysInMonth(2024, 2)).toBe(29);
  });
});

describe('todayFrom', () => {
  it('is the local calendar day at both ends of the day', () => {
    expect(formatDay(todayFrom(new Date(2024, 5, 12, 0, 0, 0)))).toBe('2024-06-12');
    expect(formatDay(todayFrom(new Date(2024, 5, 12, 23, 59, 59)))).toBe('2024-06-12');
  });
});
