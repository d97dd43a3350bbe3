import { describe, expect, it } from 'vitest';
import { describeKnown } from '#lib/wording/describe-known.ts';
import { date } from '../any-event.ts';

describe('describeKnown', () => {
  it.each([
    ['2024-05-29', 'known to the day'],
    ['2024-05', 'known to the month'],
    ['1999/..', 'start to the year, end open'],
  ])('says how finely %s is known', (edtf, words) => {
    expect(describeKnown({ date: date(edtf), dateSense: 'occurred' })).toBe(words);
  });

  it.each(['2024-05-29', '2024-10', '[2024-05..2024-10]'])(
    'says of %s, which held, that no end is',
    (edtf) => {
      expect(describeKnown({ date: date(edtf), dateSense: 'held' })).toBe(
        'when it began and ended is not said',
      );
    },
  );
});
