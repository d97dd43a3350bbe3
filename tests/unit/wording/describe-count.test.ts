import { describe, expect, it } from 'vitest';
import { describeCount } from '#lib/wording/describe-count.ts';

describe('describeCount', () => {
  it('agrees in number and groups thousands', () => {
    expect(describeCount(0, 'event')).toBe('0 events');
    expect(describeCount(1, 'event')).toBe('1 event');
    expect(describeCount(1204, 'quotation')).toBe('1,204 quotations');
  });
});
