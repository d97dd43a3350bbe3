import { carriedBy, formatCsvHead, formatCsvRow } from '../csv.ts';
import { EVENT_COLUMNS } from '../event-columns.ts';
import type { RecordFormat } from '../record-format.ts';

/** A table of events, a row each. */
export const CSV: RecordFormat = {
  id: 'csv',
  label: 'CSV of events',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  what: 'a table with a row for each event',
  carries: carriedBy(EVENT_COLUMNS),
  notes: [
    'Several actors, pairs or sources in a cell are parted by semicolons.',
    'A text that a spreadsheet would run as a formula has an apostrophe before it; imports take it away again.',
  ],
  most: null,
  async *write(content) {
    yield formatCsvHead(EVENT_COLUMNS);
    for await (const events of content.pages())
      yield events.map((event) => formatCsvRow(EVENT_COLUMNS, event, content)).join('');
  },
};
