import { describe, expect, it } from 'vitest';
import { isThroughout, throughoutLine } from '#lib/timeline/throughout.ts';

const window = { start: 100, end: 200 };
const covers = (start: number, end: number, look: 'day' | 'solid' = 'solid') =>
  isThroughout({ start, end, look }, window);

describe('isThroughout', () => {
  it('is so of what covers over nine tenths of the window', () => {
    expect(covers(0, 300)).toBe(true);
    expect(covers(0, 191)).toBe(true);
    expect(covers(109, 500)).toBe(true);
    expect(covers(0, 189)).toBe(false);
    expect(covers(300, 500)).toBe(false);
  });

  it('is not so of what happened within it, nor of a day however near one looks', () => {
    expect(covers(100, 200)).toBe(false);
    expect(covers(50, 250, 'day')).toBe(false);
  });
});

describe('throughoutLine', () => {
  it('names the first, and counts the others', () => {
    expect(throughoutLine(['a'])).toEqual({ title: 'Throughout: a', more: '' });
    expect(throughoutLine(['a', 'b', 'c'])).toEqual({ title: 'Throughout: a', more: '2 more' });
  });
});
