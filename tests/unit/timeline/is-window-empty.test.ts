import { describe, expect, it } from 'vitest';
import { parseDay } from '#lib/time/day.ts';
import { isWindowEmpty } from '#lib/timeline/is-window-empty.ts';
import { answerWindow } from '#lib/timeline/level-of-detail.ts';
import { toDrawnEvent } from '#lib/timeline/to-drawn-event.ts';
import type { WindowAnswer } from '#lib/timeline/window-answer.ts';
import { dateOf, eventOf } from './drawn-events.ts';

const drawnEvent = (id: string, edtf: string) =>
  toDrawnEvent(eventOf(id, { date: dateOf(edtf) }), ['all'], new Map());
const day = (text: string) => parseDay(text) ?? Number.NaN;
const window = (first: string, last: string) => ({ start: day(first), end: day(last) + 1 });
const TODAY = day('2026-11-22');
const answer = (limit: number): WindowAnswer =>
  answerWindow(
    [drawnEvent('open', '2024/..'), drawnEvent('planned', '2030-05'), drawnEvent('old', '1999-06-01')],
    [{ id: 'all', label: 'All' }],
    { window: ['1900-01-01', '2100-12-31'], width: 800, limit },
  );

describe('isWindowEmpty', () => {
  it('is so where no event lies', () => {
    expect(isWindowEmpty(answer(10), window('2001-01-01', '2002-12-31'), TODAY)).toBe(true);
    expect(isWindowEmpty(answer(10), window('1999-01-01', '1999-12-31'), TODAY)).toBe(false);
  });

  it('is so after today where only open ends would reach', () => {
    expect(isWindowEmpty(answer(10), window('2027-01-01', '2028-12-31'), TODAY)).toBe(true);
    expect(isWindowEmpty(answer(10), window('2026-01-01', '2028-12-31'), TODAY)).toBe(false);
    expect(isWindowEmpty(answer(10), window('2030-01-01', '2030-12-31'), TODAY)).toBe(false);
  });

  it('is not so where events are only counted', () => {
    const counted = answer(1);
    expect(counted.clusters.length).toBeGreaterThan(0);
    expect(isWindowEmpty(counted, window('1999-01-01', '2030-12-31'), TODAY)).toBe(false);
  });

  it('is not known beyond the answer', () => {
    expect(isWindowEmpty(answer(10), window('1800-01-01', '1850-12-31'), TODAY)).toBe(false);
  });
});
