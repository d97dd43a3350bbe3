import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsUnit, CALENDAR, everyMonths, everyYears, listStarts } from '#lib/time/calendar-unit.ts';
import { FIRST_DAY, formatDay, LAST_DAY, parseDay } from '#lib/time/day.ts';
import { describeYear } from '#lib/time/describe-year.ts';

type CalendarUnitName = keyof typeof CALENDAR;

const day = (text: string) => parseDay(text) ?? Number.NaN;
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const anyName = fc.constantFrom(...(Object.keys(CALENDAR) as CalendarUnitName[]));
const anyCount = fc.integer({ min: -50, max: 50 });

describe('CALENDAR', () => {
  it('counts stretches one by one, each beginning where the one before ends', () => {
    fc.assert(
      fc.property(anyDay, anyName, (one, name) => {
        const { index, start, floor } = CALENDAR[name];
        expect(start(index(one))).toBe(floor(one));
        expect(floor(one)).toBeLessThanOrEqual(one);
        expect(start(index(one) + 1)).toBeGreaterThan(one);
        expect(index(start(index(one) + 1) - 1)).toBe(index(one));
      }),
    );
  });

  it('keeps the order of days, and leaves the beginning of a stretch where it is', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyName, (a, b, name) => {
        const { floor, index } = CALENDAR[name];
        expect(floor(floor(a))).toBe(floor(a));
        expect(Math.sign(index(a) - index(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('adds offsets up, and goes back by a negative one', () => {
    fc.assert(
      fc.property(anyDay, anyName, anyCount, anyCount, (one, name, a, b) => {
        const { floor, offset } = CALENDAR[name];
        expect(offset(offset(one, a), b)).toBe(offset(one, a + b));
        expect(offset(one, 0)).toBe(floor(one));
      }),
    );
  });

  it('makes each unit but the week of whole ones of the unit before', () => {
    const names = (Object.keys(CALENDAR) as CalendarUnitName[]).filter((name) => name !== 'week');
    fc.assert(
      fc.property(anyDay, (one) => {
        for (const [place, name] of names.entries()) {
          const finer = CALENDAR[names[place - 1] ?? 'day'];
          expect(beginsUnit(finer, CALENDAR[name].floor(one))).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['week', '2024-06-12', '2024-06-10'],
    ['dekad', '2024-02-29', '2024-02-21'],
    ['month', '2024-02-29', '2024-02-01'],
    ['quarter', '2024-06-12', '2024-04-01'],
    ['half-year', '2024-06-12', '2024-01-01'],
    ['year', '-0233-06-12', '-0233-01-01'],
    ['decade', '1969-12-31', '1960-01-01'],
    ['century', '-0001-06-01', '-0099-01-01'],
    ['century', '0050-06-01', '0001-01-01'],
    ['decade', '-0233-06-12', '-0239-01-01'],
    ['millennium', '2024-06-12', '2000-01-01'],
  ] as const)('has a %s around %s that begins on %s', (name, text, first) => {
    expect(formatDay(CALENDAR[name].floor(day(text)))).toBe(first);
  });

  it('divides a month into dekads at its 11th and 21st day', () => {
    const { index } = CALENDAR.dekad;
    const days = [
      '2024-02-01',
      '2024-02-10',
      '2024-02-11',
      '2024-02-20',
      '2024-02-21',
      '2024-02-29',
      '2024-03-01',
    ];
    expect(days.map((text) => index(day(text)) - index(day('2024-02-01')))).toEqual([0, 0, 1, 1, 2, 2, 3]);
  });

  it('counts from year 0, days and weeks from that of 1970-01-01', () => {
    expect(CALENDAR.year.index(day('2024-06-12'))).toBe(2024);
    expect(CALENDAR.month.index(day('0000-01-31'))).toBe(0);
    expect(CALENDAR.month.index(day('-0001-12-31'))).toBe(-1);
    expect([CALENDAR.day.index(0), CALENDAR.week.index(0)]).toEqual([0, 0]);
  });
});

describe('everyMonths', () => {
  it('counts so many months together from January of year 0', () => {
    expect(formatDay(everyMonths(24).floor(day('2025-06-12')))).toBe('2024-01-01');
    expect(formatDay(everyMonths(4).offset(day('2024-06-12'), -1))).toBe('2024-01-01');
  });
});

describe('everyYears', () => {
  it('begins in years that are round for people, who know no year 0', () => {
    const starts = listStarts(everyYears(50), day('-0300-01-01'), day('0101-01-01'));
    expect(starts.map((one) => describeYear(CALENDAR.year.index(one)))).toEqual([
      '350 BC',
      '300 BC',
      '250 BC',
      '200 BC',
      '150 BC',
      '100 BC',
      '50 BC',
      'AD 1',
      'AD 50',
      'AD 100',
    ]);
  });

  it('finds every stretch again by its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 1, max: 10 }), (index, years) => {
        const unit = everyYears(years);
        expect(unit.index(unit.start(index))).toBe(index);
        expect(unit.index(unit.start(index + 1) - 1)).toBe(index);
      }),
    );
  });
});

describe('listStarts', () => {
  it('begins with the stretch of the first day and ends with that of the last', () => {
    const starts = listStarts(CALENDAR.month, day('2023-12-05'), day('2024-02-01'));
    expect(starts.map(formatDay)).toEqual(['2023-12-01', '2024-01-01', '2024-02-01']);
  });
});
