import type { TimelineEvent } from '#lib/domain/event.ts';
import { collectSources } from '../collect-sources.ts';
import { type Column, carriedBy } from '../csv.ts';
import { CITATION_COLUMNS, EVENT_COLUMNS, toCitationRows } from '../event-columns.ts';
import type { RecordContent, RecordFormat } from '../record-format.ts';
import { listActors, sourceLine } from '../record-words.ts';
import { listWorkbookParts, type Sheet, type SheetCell } from '../spreadsheet.ts';
import { zipParts } from '../zip-parts.ts';

/** Columns whose ISO days become real dates. */
const DAYS: ReadonlySet<string> = new Set(['earliest', 'latest']);
const WIDTHS: Readonly<Record<string, number>> = { title: 50, summary: 80, excerpt: 80, reading: 50 };
const WIDTH = 16;

/** A workbook with a sheet each for events, citations, sources and actors. */
export const XLSX: RecordFormat = {
  id: 'xlsx',
  label: 'Excel',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  what: 'a workbook: events, citations, sources and actors',
  carries: { ...carriedBy(CITATION_COLUMNS), ...carriedBy(EVENT_COLUMNS), sources: true },
  notes: [
    'The first and last days are real dates from March 1900 on, where spreadsheets have dates that are right; before that they are text.',
    'The date as EDTF stands beside them, since a spreadsheet knows no months and no doubts.',
  ],
  // A sheet has 1,048,576 rows, and citations are more than events.
  most: 200_000,
  write: (content) => zipParts(writeWorkbook(content)),
};

function* writeWorkbook(content: RecordContent) {
  const sheets: Sheet[] = [
    toSheet('Events', EVENT_COLUMNS, content, (events) => [...events]),
    toSheet('Citations', CITATION_COLUMNS, content, (events) => events.flatMap(toCitationRows)),
    {
      name: 'Sources',
      columns: [
        ...['id', 'kind', 'title', 'authors', 'publisher', 'published'].map(toHead),
        ...['published_note', 'url', 'language', 'reference'].map(toHead),
      ],
      pages: async function* () {
        yield (await collectSources(content)).map((source) => [
          ...[source.id, source.kind, source.title, source.authors.join(';'), source.publisher],
          ...[source.published.edtf, source.publishedNote, source.url ?? source.archivedUrl],
          ...[source.language, sourceLine(content, source.id)],
        ]);
      },
    },
    {
      name: 'Actors',
      columns: ['code', 'name', 'kind', 'counts_as', 'aliases'].map(toHead),
      pages: async function* () {
        const codes = new Set<string>();
        for await (const events of content.pages())
          for (const event of events) for (const code of listActors(event)) codes.add(code);
        yield Object.values(content.actors)
          .filter(({ code }) => codes.has(code))
          .map(({ code, name, kind, countsAs, aliases }) => [code, name, kind, countsAs, aliases.join(';')]);
      },
    },
  ];
  yield* listWorkbookParts(sheets, content.title, content.chronology.attribution);
}

function toSheet<Row>(
  name: string,
  columns: readonly Column<Row>[],
  content: RecordContent,
  toRows: (events: readonly TimelineEvent[]) => readonly Row[],
): Sheet {
  return {
    name,
    columns: columns.map((column) => toHead(column.name)),
    pages: async function* () {
      for await (const events of content.pages())
        yield toRows(events).map((row) =>
          columns.map((column): SheetCell => {
            const cell = column.cell(row, content);
            return DAYS.has(column.name) && typeof cell === 'string' ? { day: cell } : cell;
          }),
        );
    },
  };
}

function toHead(name: string): Sheet['columns'][number] {
  return { name, width: WIDTHS[name] ?? WIDTH };
}
