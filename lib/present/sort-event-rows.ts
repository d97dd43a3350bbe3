import { type DaySpan, toSpan } from '#lib/time/span.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';

/** What a row of the table shows of an event. */
export type EventRow = Pick<DrawnEvent, 'id' | 'title' | 'type' | 'date' | 'pairs' | 'sources' | 'contested'>;

/** The columns of the table that it can be sorted by. */
export const ROW_KEYS = ['date', 'title', 'type', 'pairs', 'sources', 'contested'] as const;
/** A column of the table that it can be sorted by. */
export type RowKey = (typeof ROW_KEYS)[number];

/** How a table is sorted. */
export type RowOrder = { key: RowKey; direction: 'ascending' | 'descending' };

/** The order that the API answers in: by earliest day, open first. */
export const DEFAULT_ROW_ORDER: RowOrder = { key: 'date', direction: 'ascending' };

/** Words that stand in a cell, for the columns that sort as text. */
export type RowWords = { type: (row: EventRow) => string; pairs: (row: EventRow) => string[] };

type Compare = (a: EventRow, b: EventRow) => number;

/**
 * Returns the rows in an order, leaving the list as it was. Dates go by their earliest day, an open start first,
 * as in the API; words as English sorts them; equal rows by date, then id, in both directions.
 */
export function sortEventRows(rows: readonly EventRow[], order: RowOrder, words: RowWords): EventRow[] {
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const spans = new Map(rows.map((row) => [row, toSpan(row.date)]));
  const compareDates: Compare = (a, b) => compareSpans(spans.get(a), spans.get(b));
  const comparisons: Readonly<Record<RowKey, Compare>> = {
    date: compareDates,
    title: (a, b) => collator.compare(a.title, b.title),
    type: (a, b) => collator.compare(words.type(a), words.type(b)),
    pairs: (a, b) => collator.compare(words.pairs(a).join(), words.pairs(b).join()),
    sources: (a, b) => a.sources - b.sources,
    contested: (a, b) => Number(a.contested) - Number(b.contested),
  };
  const sign = order.direction === 'ascending' ? 1 : -1;
  const compare = comparisons[order.key];
  return [...rows].sort((a, b) => sign * compare(a, b) || compareDates(a, b) || (a.id < b.id ? -1 : 1));
}

function compareSpans(a: DaySpan | undefined, b: DaySpan | undefined): number {
  return compareBounds(a?.earliest ?? Number.NEGATIVE_INFINITY, b?.earliest ?? Number.NEGATIVE_INFINITY);
}

// A difference of two infinities is not a number, so bounds are compared.
function compareBounds(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
