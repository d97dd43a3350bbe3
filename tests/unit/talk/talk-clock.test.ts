import { describe, expect, it } from 'vitest';
import { formatElapsed } from '#lib/talk/talk-clock.ts';

describe('formatElapsed', () => {
  it.each([
    [0, '0:00'],
    [5999, '0:05'],
    [760_000, '12:40'],
    [3_723_000, '1:02:03'],
    [-5000, '0:00'],
  ])('writes %i ms as %s', (milliseconds, text) => {
    expect(formatElapsed(milliseconds)).toBe(text);
  });
});
