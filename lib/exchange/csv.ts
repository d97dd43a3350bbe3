/**
 * CSV as RFC 4180 has it: commas, quotation marks doubled within quotation marks, CRLF. A text that a spreadsheet would run
 * as a formula gets an apostrophe before it, and `readCell` takes it away again; a number is never a formula.
 */
import type { Carried, EventFact } from './event-facts.ts';
import type { RecordContent } from './record-format.ts';

/** A column of a table: its name, what of an event it carries, and its cell in each row. */
export type Column<Row> = {
  name: string;
  facts: Readonly<Partial<Record<EventFact, true | string>>>;
  cell: (row: Row, content: RecordContent) => string | number | null;
};

/** What a spreadsheet takes for the beginning of a formula, also behind apostrophes of ours. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const MADE_HARMLESS = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** Returns a text as it may stand in a cell. Whatever the text, `readCell` gives it back. */
function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Returns the text that a cell stands for: without the apostrophe that `guardCell` put before it. */
export function readCell(cell: string): string {
  return MADE_HARMLESS.test(cell) ? cell.slice(1) : cell;
}

/** Returns a line of CSV with its end. */
export function formatCsvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`;
}

/** Returns the names of the columns as a line. */
export function formatCsvHead<Row>(columns: readonly Column<Row>[]): string {
  return formatCsvLine(columns.map(({ name }) => name));
}

/** Returns a row as a line. */
export function formatCsvRow<Row>(columns: readonly Column<Row>[], row: Row, content: RecordContent): string {
  return formatCsvLine(columns.map(({ cell }) => cell(row, content)));
}

/** Returns what columns carry together. */
export function carriedBy<Row>(columns: readonly Column<Row>[]): Carried {
  const carried: Record<string, true | string> = {};
  for (const { facts } of columns)
    for (const [fact, how] of Object.entries(facts))
      carried[fact] = carried[fact] === true || how === true ? true : how;
  return carried;
}

function formatCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guardCell(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
