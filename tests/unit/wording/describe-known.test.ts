import { describe, expect, it } from 'vitest';
import { parseDay } from '#lib/time/day.ts';
import { describeKnown } from '#lib/wording/describe-known.ts';
import { date } from '../any-event.ts';

describe('describeKnown', () => {
  it.each([
    ['2024-05-29', 'known to the day'],
    ['2024-05', 'known to the month'],
    ['1999/..', 'start to the year, end open'],
  ])('says how finely %s is known', (edtf, words) => {
    expect(describeKnown({ date: date(edtf), dateSense: 'occurred' }, null)).toBe(words);
  });

  it.each([
    ['2028-05', 'planned to the month'],
    ['2024-06', 'planned to the month'],
    ['2024-05', 'known to the month'],
    ['2028/..', 'start to the year, end open'],
  ])('says of %s, whose last source is of 29 May 2024, that it is %s', (edtf, words) => {
    const event = { date: date(edtf), dateSense: 'occurred' } as const;
    expect(describeKnown(event, parseDay('2024-05-29'))).toBe(words);
  });

  it.each(['2024-05-29', '2024-10', '[2024-05..2024-10]'])(
    'says of %s, which held, that no end is',
    (edtf) => {
      expect(describeKnown({ date: date(edtf), dateSense: 'held' }, null)).toBe(
        'when it began and ended is not said',
      );
    },
  );
});
