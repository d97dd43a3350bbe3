import { describe, expect, it } from 'vitest';
import { orderParameters } from '#lib/query/order-parameters.ts';

describe('orderParameters', () => {
  it('writes names in their order, values of one name in theirs, and leaves out other names', () => {
    const given = new URLSearchParams('view=1&only=b&colour=red&type=war&only=a');
    expect(String(orderParameters(given, ['type', 'only', 'view']))).toBe('type=war&only=b&only=a&view=1');
  });
});
