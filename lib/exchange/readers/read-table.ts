/** Tables as people have them: CSV and TSV, their delimiter found, their columns known by many names. */
import { CsvError, parse } from 'csv-parse/sync';
import { readCell } from '../csv.ts';
import { emptyReading, type ImportChoices, type ReadFile, type TableRecord } from './import-row.ts';
import { readDateColumn } from './read-date-column.ts';
import { isSlideHead, readSlideTable } from './read-timelinejs.ts';

const FIELDS = ['id', 'date', 'title', 'summary', 'type', 'importance', 'actors', 'place', 'words'] as const;
/** A field of ours that a column can be. */
export type TableField = (typeof FIELDS)[number];

/** What else columns are called, folded as `foldHead` does. */
const ALIASES: Readonly<Record<TableField, readonly string[]>> = {
  id: ['key', 'event_id', 'eventid', 'nr', 'no'],
  date: ['datum', 'event_date', 'day', 'when', 'fecha', 'dates'],
  title: ['titel', 'event', 'headline', 'name', 'titulo', 'titre'],
  summary: ['description', 'text', 'beschreibung', 'details', 'notes'],
  type: ['event_type', 'kind', 'category', 'art'],
  importance: ['weight', 'rank'],
  actors: ['actor', 'countries', 'country', 'states', 'participants', 'akteure', 'who'],
  place: ['location', 'where', 'ort'],
  words: ['quote', 'quotation', 'excerpt', 'zitat'],
};
/** Longest cell: a quotation mark that is not closed must not take the rest of a file into memory. */
const MAX_RECORD = 1_000_000;

/** Returns what a table says. */
export function readTable(text: string, choices: ImportChoices): ReadFile {
  const reading = emptyReading();
  const delimiter = findDelimiter(text);
  const records = parseRecords(text, delimiter, reading);
  const [head, ...body] = records;
  if (head === undefined) {
    if (reading.bad.length === 0)
      reading.bad.push({ line: 1, column: '', value: '', problem: 'the file holds no table' });
    return reading;
  }
  const table = { head: head.cells, records: body };
  const names = head.cells.map(foldHead);
  if (isSlideHead(names)) return { ...readSlideTable(names, body), table };
  const columns = mapColumns(head.cells, names, choices);
  const at = (field: TableField, cells: readonly string[]) =>
    readCell(cells[columns.get(field) ?? -1] ?? '').trim();
  for (const field of ['date', 'title'] as const)
    if (!columns.has(field))
      reading.questions.push({
        question: `Which column is the ${field}? There are ${head.cells.join(', ')}.`,
        option: `--map COLUMN=${field}`,
      });
  if (reading.questions.length > 0) return reading;
  const column = head.cells[columns.get('date') ?? 0] ?? 'date';
  const cells = body.map(({ line, cells: row }) => ({ line, text: at('date', row) }));
  const { dates, bad, questions, notes } = readDateColumn(cells, column, choices);
  reading.bad.push(...bad);
  reading.questions.push(...questions);
  reading.notes.push(...notes);
  for (const { line, cells: row } of body) {
    const date = dates.get(line);
    const title = at('title', row);
    if (title === '')
      reading.bad.push({
        line,
        column: 'title',
        value: '',
        problem: 'the title is empty; say what happened',
      });
    const importance = at('importance', row);
    if (!/^[1-5]?$/.test(importance))
      reading.bad.push({
        ...{ line, column: 'importance', value: importance },
        problem: 'importance is a whole number from 1 to 5',
      });
    if (date === undefined || title === '' || !/^[1-5]?$/.test(importance)) continue;
    reading.rows.push({
      ...{ line, date, title, summary: at('summary', row) || title },
      key: at('id', row) || null,
      type: at('type', row) || null,
      importance: importance === '' ? null : Number(importance),
      actors: at('actors', row)
        .split(/[;|]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      place: at('place', row) || null,
      words: at('words', row) || null,
    });
  }
  return { ...reading, table };
}

function parseRecords(text: string, delimiter: string, reading: ReadFile): TableRecord[] {
  try {
    const skipped = { skip_empty_lines: true, skip_records_with_empty_values: true };
    const options = { delimiter, info: true, bom: true, relax_column_count: true, ...skipped };
    const found = parse(text, { ...options, max_record_size: MAX_RECORD }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    // It says where a record ends; one begins so many lines before as it has line breaks in its cells.
    return found.map(({ record, info }) => ({
      line: info.lines - record.join('').split('\n').length + 1,
      cells: record,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    reading.bad.push({
      ...{ line: findOpenQuote(text), column: '', value: '' },
      problem: `the table ends or breaks within quotation marks, or a cell is too long (${error.code}); close the quotation mark`,
    });
    return [];
  }
}

/** The line on which a cell begins whose quotation mark is not closed, or not before the cell is too long; 1 where there is none. */
function findOpenQuote(text: string): number {
  let line = 1;
  let opened: { line: number; at: number } | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\n') line += 1;
    if (sign === '"') opened = opened === null ? { line, at } : null;
    if (opened !== null && at - opened.at > MAX_RECORD) break;
  }
  return opened?.line ?? 1;
}

/** By what parts the first lines into equally many cells, outside of quotation marks. */
function findDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const scores = [',', ';', '\t', '|'].map((delimiter) => {
    const [head = 0, ...counts] = lines.map((line) => line.split(delimiter).length - 1);
    const alike = counts.filter((count) => count === head).length;
    return { delimiter, score: head === 0 ? 0 : 1 + alike / Math.max(1, counts.length) + head / 1000 };
  });
  return scores.sort((a, b) => b.score - a.score)[0]?.delimiter ?? ',';
}

/** Returns a head as heads are compared: without marks that do not show, in small letters, blanks as underscores. */
function foldHead(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\ufeff\u200b-\u200d\u2060]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

function mapColumns(
  heads: readonly string[],
  names: readonly string[],
  { map }: ImportChoices,
): Map<TableField, number> {
  const columns = new Map<TableField, number>();
  for (const [name, field] of map) {
    const index = names.indexOf(foldHead(name));
    const known = FIELDS.find((one) => one === field);
    if (index >= 0 && known !== undefined) columns.set(known, index);
  }
  for (const field of FIELDS) {
    if (columns.has(field)) continue;
    const index = [field, ...ALIASES[field]].map((name) => names.indexOf(name)).find((found) => found >= 0);
    if (index !== undefined && ![...columns.values()].includes(index)) columns.set(field, index);
  }
  return heads.length === 0 ? new Map() : columns;
}
