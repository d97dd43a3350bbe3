import { formatCsvLine } from '../csv.ts';
import { joinChunks } from '../join-chunks.ts';
import type { RecordFormat } from '../record-format.ts';
import { SLIDE_FACTS, type Slide, toSlide } from '../timelinejs-slide.ts';

type Cell = string | number | null;

/** The heads that TimelineJS looks for, letter by letter, and what stands under each. */
const COLUMNS: readonly (readonly [name: string, cell: (slide: Slide) => Cell])[] = [
  ['Year', ({ start_date }) => start_date.year],
  ['Month', ({ start_date }) => start_date.month ?? null],
  ['Day', ({ start_date }) => start_date.day ?? null],
  ['Time', () => null],
  ['End Year', ({ end_date }) => end_date?.year ?? null],
  ['End Month', ({ end_date }) => end_date?.month ?? null],
  ['End Day', ({ end_date }) => end_date?.day ?? null],
  ['End Time', () => null],
  ['Display Date', ({ display_date }) => display_date],
  ['Headline', ({ text }) => text.headline],
  ['Text', ({ text }) => text.text],
  ['Media', ({ media }) => media?.url ?? null],
  ['Media Credit', ({ media }) => media?.credit ?? null],
  ['Media Caption', ({ media }) => media?.caption ?? null],
  ['Media Thumbnail', () => null],
  ['Alt Text', () => null],
  ['Type', () => null],
  ['Group', ({ group }) => group ?? null],
  ['Background', () => null],
];

/** TimelineJS 3, as the sheet that people fill in for it. */
export const TIMELINEJS_CSV: RecordFormat = {
  id: 'timelinejs-csv',
  label: 'TimelineJS sheet',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  what: 'the table that TimelineJS 3 reads, to be pasted into its sheet',
  carries: SLIDE_FACTS,
  notes: [
    'Texts of the columns are HTML, as TimelineJS has it.',
    'An event whose beginning is not known stands at its last day; its wording says what is known.',
  ],
  most: 5000,
  async *write(content) {
    yield formatCsvLine(COLUMNS.map(([name]) => name));
    yield* joinChunks(content, '', (event) => {
      const slide = toSlide(event, content);
      return formatCsvLine(COLUMNS.map(([, cell]) => cell(slide)));
    });
  },
};
