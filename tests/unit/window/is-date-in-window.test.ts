import { describe, expect, it } from 'vitest';
import { parseDay } from '#lib/time/day.ts';
import { isDateInWindow } from '#lib/window/is-date-in-window.ts';

const day = (text: string) => parseDay(text) ?? Number.NaN;
const june = { start: day('2024-06-01'), end: day('2024-07-01') };

describe('isDateInWindow', () => {
  it.each([
    ['2024-06-30', '2024-06-30', true],
    ['2024-07-01', '2024-07-01', false],
    ['2024-05-31', '2024-05-31', false],
    ['2024-01-01', '2024-12-31', true],
    [null, '2024-06-01', true],
    ['2024-06-30', null, true],
    ['2024-07-01', null, false],
  ])('takes %s to %s', (earliest, latest, expected) => {
    expect(isDateInWindow({ earliest, latest }, june)).toBe(expected);
  });
});
