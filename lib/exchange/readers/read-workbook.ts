/** Workbooks of spreadsheets as tables: each cell as it is shown, and of a date no more than its number format shows. */
import { type CellObject, read, SSF, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { formatDay, toDay } from '#lib/time/day.ts';
import { formatCsvLine } from '../csv.ts';

/** A workbook as a table, and why it is none. */
export type Workbook = { text: string; problem: null } | { text: null; problem: string };

/** A small archive can hold a great deal of nothing. */
const MAX_UNPACKED = 200 * 1024 * 1024;
const MAIN_PART = 'xl/workbook.xml';
/** Ours has a sheet for each kind of record. */
const EVENTS_SHEET = 'events';

/** Returns whether bytes are an archive, as workbooks are. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Returns the first sheet of a workbook, or the one that is called Events, as CSV. */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const refuse = (problem: string): Workbook => ({ text: null, problem });
  const parts = listParts(bytes);
  if (parts === null) return refuse('this archive is broken');
  if (!parts.names.includes(MAIN_PART))
    return refuse('this archive is no workbook: it has no xl/workbook.xml');
  if (parts.size > MAX_UNPACKED)
    return refuse(
      `unpacked the workbook has ${parts.size.toLocaleString('en')} bytes; at most ${MAX_UNPACKED.toLocaleString('en')} are read`,
    );
  try {
    const workbook = read(bytes, { type: 'array', cellNF: true, cellDates: false, cellHTML: false });
    const { SheetNames: names, Sheets: sheets } = workbook;
    const name = names.find((one) => one.trim().toLowerCase() === EVENTS_SHEET) ?? names[0] ?? '';
    const sheet = sheets[name];
    if (sheet?.['!ref'] === undefined) return refuse('the workbook has no cell that is filled');
    const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
    const rows = utils.sheet_to_json<unknown[]>(sheet, {
      header: 1,
      raw: true,
      defval: null,
      blankrows: true,
    });
    const { s: corner } = utils.decode_range(sheet['!ref']);
    const lines = rows.map((row, index) =>
      row.map((_, place) => {
        const at = utils.encode_cell({ r: corner.r + index, c: corner.c + place });
        return showCell(sheet[at] as CellObject | undefined, is1904);
      }),
    );
    return { text: lines.map(formatCsvLine).join(''), problem: null };
  } catch (error) {
    return refuse(
      `the workbook cannot be read (${error instanceof Error ? error.message.slice(0, 120) : 'unknown'})`,
    );
  }
}

/** The names of what an archive holds, and its size unpacked as it says itself; null where it is none. */
function listParts(bytes: Uint8Array): { names: string[]; size: number } | null {
  const parts = { names: [] as string[], size: 0 };
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts.names.push(name);
        parts.size += originalSize;
        return false;
      },
    });
    return parts;
  } catch {
    return null;
  }
}

function showCell(cell: CellObject | undefined, is1904: boolean): string {
  if (cell?.v === undefined || cell.v === null) return '';
  const format = typeof cell.z === 'string' ? cell.z : '';
  if (cell.t === 'n' && typeof cell.v === 'number' && format !== '' && SSF.is_date(format))
    return showDate(cell.v, format, is1904) ?? cell.w ?? String(cell.v);
  return cell.t === 's' || cell.t === 'n' ? String(cell.v) : (cell.w ?? String(cell.v));
}

/** A date as far as its format shows it: a day, a month or a year; null where the format shows a time of day alone. */
function showDate(serial: number, format: string, is1904: boolean): string | null {
  const signs = format
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
    .split(';')[0]
    ?.toLowerCase();
  if (signs === undefined || !/[yd]/.test(signs)) return null;
  const { y, m, d } = SSF.parse_date_code(serial, { date1904: is1904 }) ?? {};
  if (y === undefined || m === undefined || d === undefined) return null;
  const day = formatDay(toDay(y, m, d));
  if (signs.includes('d')) return day;
  return signs.includes('m') ? day.slice(0, -3) : day.slice(0, -6);
}
