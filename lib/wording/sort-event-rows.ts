import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { TextPart } from '#lib/query/event-texts.ts';
import type { RowKey, RowOrder } from '#lib/query/row-order.ts';
import { dayInOrder, toSpan } from '#lib/time/span.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';

/** What a row of the table shows of an event. */
export type EventRow = Pick<
  DrawnEvent,
  'id' | 'title' | 'dateSense' | 'type' | 'importance' | 'pairs' | 'sources' | 'contested'
> & {
  date: Pick<DateValue, 'edtf' | 'earliest' | 'latest' | 'label'>;
  /** Only of a search: in which parts of the event its words were found. */
  found?: readonly TextPart[];
};

/** Words that stand in a cell, for the columns that sort as text. */
export type RowWords = { type: (row: EventRow) => string; pairs: (row: EventRow) => string[] };

/**
 * Returns the rows in an order, leaving the list as it was. Dates go by their earliest day, where that is
 * open by their latest, else last, as in the API; words as English sorts them; equal rows by date, then id, in both directions.
 */
export function sortEventRows(rows: readonly EventRow[], order: RowOrder, words: RowWords): EventRow[] {
  const ranks = rankRows(rows, order.key, words);
  const sign = order.direction === 'ascending' ? 1 : -1;
  return rows
    .map((row, index) => ({ row, rank: ranks[index] ?? 0, day: toDay(row) }))
    .sort(
      (a, b) =>
        sign * compareNumbers(a.rank, b.rank) ||
        compareNumbers(a.day, b.day) ||
        (a.row.id < b.row.id ? -1 : 1),
    )
    .map(({ row }) => row);
}

/** A number for each row that sorts as its cell does. */
function rankRows(rows: readonly EventRow[], key: RowKey, words: RowWords): number[] {
  switch (key) {
    case 'date':
      return rows.map(toDay);
    case 'importance':
      return rows.map(({ importance }) => importance);
    case 'sources':
      return rows.map(({ sources }) => sources);
    case 'contested':
      return rows.map(({ contested }) => Number(contested));
    case 'title':
      return rankTexts(rows.map(({ title }) => title));
    case 'type':
      return rankTexts(rows.map(words.type));
    case 'pairs':
      return rankTexts(rows.map((row) => words.pairs(row).join()));
  }
}

/** Words are compared once for each different text: a comparison by language costs as much as a hundred others. */
function rankTexts(texts: readonly string[]): number[] {
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const inOrder = [...new Set(texts)].sort(collator.compare);
  const ranks = new Map<string, number>();
  let rank = 0;
  for (const [index, text] of inOrder.entries()) {
    const before = inOrder[index - 1];
    // Texts that differ in case alone are equal.
    if (before !== undefined && collator.compare(before, text) !== 0) rank += 1;
    ranks.set(text, rank);
  }
  return texts.map((text) => ranks.get(text) ?? 0);
}

function toDay({ date }: EventRow): number {
  return dayInOrder(toSpan(date));
}

// A difference of two infinities is not a number, so they are compared.
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
