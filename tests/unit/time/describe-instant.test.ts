import { describe, expect, it } from 'vitest';
import { describeInstant } from '#lib/time/describe-instant.ts';

describe('describeInstant', () => {
  it('names the day in UTC, wherever the reader is', () => {
    expect(describeInstant('2026-11-22T23:59:59Z')).toBe('22 November 2026');
    expect(describeInstant('2026-11-22T00:00:00Z')).toBe('22 November 2026');
    expect(describeInstant('2026-11-22T23:30:00-05:00')).toBe('23 November 2026');
  });

  it('says nothing of what is no instant', () => {
    expect(describeInstant('soon')).toBe('');
  });
});
