/** TimelineJS 3, as JSON and as its sheet; its years have no 0, ours have. */
import { formatYear } from '#lib/time/day.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { readCell } from '../csv.ts';
import { emptyReading, type ImportRow, type ReadFile, type TableRecord } from './import-row.ts';

type SlideDate = { year?: unknown; month?: unknown; day?: unknown };
type Slide = {
  start_date?: SlideDate;
  end_date?: SlideDate;
  display_date?: unknown;
  text?: { headline?: unknown; text?: unknown };
  unique_id?: unknown;
};

/** Returns whether these heads (folded) are those of its sheet. */
export function isSlideHead(names: readonly string[]): boolean {
  return ['year', 'headline'].every((name) => names.includes(name));
}

/** Returns what a sheet says. */
export function readSlideTable(names: readonly string[], records: readonly TableRecord[]): ReadFile {
  const reading = emptyReading();
  for (const { line, cells } of records) {
    const at = (name: string) => readCell(cells[names.indexOf(name)] ?? '').trim();
    if (at('type').toLowerCase() === 'title' || cells.every((cell) => cell.trim() === '')) continue;
    const slide: Slide = {
      start_date: { year: at('year'), month: at('month'), day: at('day') },
      end_date: { year: at('end_year'), month: at('end_month'), day: at('end_day') },
      display_date: at('display_date'),
      text: { headline: at('headline'), text: at('text') },
    };
    takeSlide(reading, slide, line, at('type').toLowerCase() === 'era');
  }
  return reading;
}

/** Returns what a JSON file says, or null where it is none of TimelineJS. */
export function readSlides(value: unknown): ReadFile | null {
  if (typeof value !== 'object' || value === null || !('events' in value) || !Array.isArray(value.events))
    return null;
  const slides = value.events as Slide[];
  const eras = 'eras' in value && Array.isArray(value.eras) ? (value.eras as Slide[]) : [];
  if (![...slides, ...eras].some((slide) => slide?.start_date !== undefined)) return null;
  const reading = emptyReading();
  for (const [index, slide] of slides.entries()) takeSlide(reading, slide, index + 1, false);
  for (const [index, era] of eras.entries()) takeSlide(reading, era, slides.length + index + 1, true);
  if (eras.length > 0) reading.notes.push(`${eras.length} eras are taken as events of their own.`);
  return reading;
}

function takeSlide(reading: ReadFile, slide: Slide, line: number, isEra: boolean): void {
  const title = toPlain(slide?.text?.headline) || toPlain(slide?.text?.text).slice(0, 80);
  const start = toEdtf(slide?.start_date);
  const end = toEdtf(slide?.end_date);
  const date = start === null || end === null || end === '' || end === start ? start : `${start}/${end}`;
  const { value, issues } = parseEdtf(date ?? '');
  if (value === null || date === null || date === '') {
    const problem =
      start === ''
        ? `entry ${line} has no date: give it a year`
        : (issues[0]?.message ??
          `the date of entry ${line} is none: give a year, a month and a day in numbers`);
    reading.bad.push({
      line,
      column: 'start_date',
      value: JSON.stringify(slide?.start_date ?? null),
      problem,
    });
    return;
  }
  if (title === '') {
    reading.bad.push({
      line,
      column: 'headline',
      value: '',
      problem: `entry ${line} has neither headline nor text`,
    });
    return;
  }
  const row: ImportRow = {
    ...{ line, date, title, type: null, importance: isEra ? 2 : null, actors: [], place: null, words: null },
    key: typeof slide.unique_id === 'string' && slide.unique_id !== '' ? slide.unique_id : null,
    summary: toPlain(slide.text?.text) || title,
  };
  reading.rows.push(row);
}

/** The empty text where there is no year; null where what is there is no date. */
function toEdtf(date: SlideDate | undefined): string | null {
  const [year = '', month = '', day = ''] = [date?.year, date?.month, date?.day].map((part) =>
    part === undefined || part === null ? '' : String(part).trim(),
  );
  if (year === '') return '';
  if (!/^-?\d{1,4}$/.test(year) || !/^\d{0,2}$/.test(month) || !/^\d{0,2}$/.test(day)) return null;
  const number = Number(year);
  const years = formatYear(number < 0 ? number + 1 : number);
  if (month === '' || Number(month) === 0) return years;
  const months = `${years}-${month.padStart(2, '0')}`;
  return day === '' || Number(day) === 0 ? months : `${months}-${day.padStart(2, '0')}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

/** The text of HTML: tags become blanks, so that no two words are glued. */
function toPlain(html: unknown): string {
  if (typeof html !== 'string') return '';
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
