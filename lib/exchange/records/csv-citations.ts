import { carriedBy, formatCsvHead, formatCsvRow } from '../csv.ts';
import { CITATION_COLUMNS, toCitationRows } from '../event-columns.ts';
import type { RecordFormat } from '../record-format.ts';

/** A table of citations, a row each. */
export const CSV_CITATIONS: RecordFormat = {
  id: 'csv-citations',
  label: 'CSV of citations',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  what: 'a table with a row for each quotation',
  carries: carriedBy(CITATION_COLUMNS),
  notes: [
    'The column `event` is the `id` of the table of events.',
    'Starts and ends count Unicode code points; the end is exclusive.',
  ],
  most: null,
  async *write(content) {
    yield formatCsvHead(CITATION_COLUMNS);
    for await (const events of content.pages())
      yield events
        .flatMap(toCitationRows)
        .map((row) => formatCsvRow(CITATION_COLUMNS, row, content))
        .join('');
  },
};
