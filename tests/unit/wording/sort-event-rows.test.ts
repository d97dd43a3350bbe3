import { describe, expect, it } from 'vitest';
import { DEFAULT_ROW_ORDER, type RowOrder } from '#lib/query/row-order.ts';
import { type EventRow, sortEventRows } from '#lib/wording/sort-event-rows.ts';
import { date } from '../any-event.ts';

const row = (id: string, edtf: string, given: Partial<EventRow> = {}): EventRow => ({
  id,
  title: id,
  type: 'treaty',
  importance: 3,
  date: date(edtf),
  pairs: [],
  sources: 1,
  contested: false,
  dateSense: 'occurred',
  ...given,
});
const words = { type: ({ type }: EventRow) => type, pairs: ({ pairs }: EventRow) => [...pairs] };
const sorted = (rows: EventRow[], order: RowOrder) => sortEventRows(rows, order, words).map(({ id }) => id);

describe('sortEventRows', () => {
  const rows = [
    row('b', '2024-10'),
    row('a', '2024-10-01'),
    row('open', '../2020'),
    row('old', '-0233'),
    row('year', '2024'),
    row('none', '[..2019,2021..]'),
  ];

  it('goes by the earliest day, where that is open by the latest, else last; then by id', () => {
    expect(sorted(rows, DEFAULT_ROW_ORDER)).toEqual(['old', 'open', 'year', 'a', 'b', 'none']);
  });

  it('turns dates round and leaves the list as it was', () => {
    const before = rows.map(({ id }) => id);
    expect(sorted(rows, { key: 'date', direction: 'descending' })).toEqual([
      'none',
      'a',
      'b',
      'year',
      'open',
      'old',
    ]);
    expect(rows.map(({ id }) => id)).toEqual(before);
  });

  it('sorts numbers as numbers, and what is equal by date', () => {
    const counted = [
      row('nine', '2024', { sources: 9 }),
      row('ten', '2023', { sources: 10 }),
      row('other', '2022', { sources: 9 }),
    ];
    expect(sorted(counted, { key: 'sources', direction: 'descending' })).toEqual(['ten', 'other', 'nine']);
  });

  it('sorts by the words that stand in the cells', () => {
    const typed = [
      row('one', '2024', { type: 'visit' }),
      row('two', '2023', { type: 'Élan' }),
      row('three', '2022', { type: 'war' }),
    ];
    expect(sorted(typed, { key: 'type', direction: 'ascending' })).toEqual(['two', 'one', 'three']);
  });
});
