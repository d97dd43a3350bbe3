import { describe, expect, it } from 'vitest';
import {
  DEFAULT_ROW_ORDER,
  formatRowOrder,
  nextRowOrder,
  parseRowOrder,
  ROW_KEYS,
} from '#lib/query/row-order.ts';

describe('parseRowOrder', () => {
  it('gives back what formatRowOrder wrote, for every column and both directions', () => {
    const orders = ROW_KEYS.flatMap((key) =>
      (['ascending', 'descending'] as const).map((direction) => ({ key, direction })),
    );
    expect(orders.map((order) => parseRowOrder(formatRowOrder(order)))).toEqual(orders);
  });

  it.each(['', '-', 'Date', '--date', 'date-', 'colour'])('refuses %s', (text) => {
    expect(parseRowOrder(text)).toBeNull();
  });
});

describe('nextRowOrder', () => {
  it('turns the order of the same column round', () => {
    expect(nextRowOrder(DEFAULT_ROW_ORDER, 'date')).toEqual({ key: 'date', direction: 'descending' });
    expect(nextRowOrder({ key: 'date', direction: 'descending' }, 'date')).toEqual(DEFAULT_ROW_ORDER);
  });

  it('begins with the first word, and with the greatest number', () => {
    expect(nextRowOrder(DEFAULT_ROW_ORDER, 'title').direction).toBe('ascending');
    expect(nextRowOrder(DEFAULT_ROW_ORDER, 'sources').direction).toBe('descending');
  });
});
