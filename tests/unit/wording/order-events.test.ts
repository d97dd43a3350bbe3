import { describe, expect, it } from 'vitest';
import { orderEvents } from '#lib/wording/order-events.ts';
import { date } from '../any-event.ts';

const told = [
  { id: 'c', date: date('2024') },
  { id: 'b', date: date('../2020') },
  { id: 'd', date: date('1999/..') },
  { id: 'a', date: date('2024-01-01') },
  { id: 'e', date: date('../2021') },
  { id: 'f', date: date('[..2019,2021..]') },
];
const idsOf = (only: string[]) => orderEvents(told, only).map(({ id }) => id);

describe('orderEvents', () => {
  it('tells events by earliest day, where that is open by latest day, else last; then by id', () => {
    expect(idsOf([])).toEqual(['d', 'b', 'e', 'a', 'c', 'f']);
  });

  it('keeps the order that was asked for', () => {
    expect(idsOf(['f', 'd', 'a', 'e', 'c', 'b'])).toEqual(['f', 'd', 'a', 'e', 'c', 'b']);
  });
});
