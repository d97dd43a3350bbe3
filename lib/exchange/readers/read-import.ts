import { decodeBytes } from './decode-bytes.ts';
import { emptyReading, type ImportChoices, type ReadFile } from './import-row.ts';
import { readCalendar } from './read-calendar.ts';
import { readTable } from './read-table.ts';
import { readSlides } from './read-timelinejs.ts';
import { isArchive, readWorkbook } from './read-workbook.ts';

/** Formats that are read, as `--format` names them. */
export const IMPORT_FORMATS = ['csv', 'xlsx', 'timelinejs', 'ics'] as const;
/** A format that is read. */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Returns what a file says and its text, the format found by what stands in it unless it is given. */
export function readImport(
  bytes: Uint8Array,
  choices: ImportChoices,
  format: ImportFormat | null,
): { reading: ReadFile; text: string; format: ImportFormat } {
  if (format === 'xlsx' || (format === null && isArchive(bytes))) {
    const { text, problem } = readWorkbook(bytes);
    const reading = text === null ? refuse(problem) : readTable(text, choices);
    return { reading, text: text ?? '', format: 'xlsx' };
  }
  const { text, question } = decodeBytes(bytes, choices.encoding);
  if (text === null)
    return { reading: { ...emptyReading(), questions: [question] }, text: '', format: format ?? 'csv' };
  const found = format ?? findFormat(text);
  if (found === 'ics') return { reading: readCalendar(text), text, format: found };
  if (found === 'csv') return { reading: readTable(text, choices), text, format: found };
  return { reading: readJson(text), text, format: found };
}

function findFormat(text: string): ImportFormat {
  const head = text
    .slice(0, 2000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^BEGIN:/i.test(head)) return 'ics';
  return head.startsWith('{') || head.startsWith('[') ? 'timelinejs' : 'csv';
}

function refuse(problem: string, text = ''): ReadFile {
  return { ...emptyReading(), bad: [{ line: 1, column: '', value: text.slice(0, 40), problem }] };
}

function readJson(text: string): ReadFile {
  try {
    const reading = readSlides(JSON.parse(text.replace(/^\ufeff/, '')));
    return (
      reading ?? refuse('this JSON is not of TimelineJS: it has no list of events with start_date', text)
    );
  } catch (error) {
    return refuse(
      `this is no JSON (${error instanceof Error ? error.message.slice(0, 120) : 'it cannot be read'})`,
      text,
    );
  }
}
