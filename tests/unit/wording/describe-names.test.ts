import { describe, expect, it } from 'vitest';
import { describeNames } from '#lib/wording/describe-names.ts';

describe('describeNames', () => {
  it('makes a list for a reader', () => {
    expect(describeNames([])).toBe('');
    expect(describeNames(['A'])).toBe('A');
    expect(describeNames(['A', 'B', 'C'])).toBe('A, B and C');
  });
});
