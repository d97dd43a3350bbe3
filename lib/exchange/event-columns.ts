/** The columns of tables of events and of their citations, for CSV and spreadsheets. */
import type { Citation } from '#lib/domain/citation.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { lookUp } from '#lib/look-up.ts';
import { listCitedSources } from '#lib/wording/cited-source.ts';
import type { Column } from './csv.ts';
import { listActors, permalink } from './record-words.ts';

/** What stands between several values in one cell. */
const BETWEEN = ';';

/** The columns of events, in their order: one row each. */
export const EVENT_COLUMNS: readonly Column<TimelineEvent>[] = [
  { name: 'id', facts: {}, cell: ({ id }) => id },
  { name: 'date', facts: { date: true }, cell: ({ date }) => date.edtf },
  { name: 'date_sense', facts: { dateSense: true }, cell: ({ dateSense }) => dateSense },
  { name: 'earliest', facts: {}, cell: ({ date }) => date.earliest },
  { name: 'latest', facts: {}, cell: ({ date }) => date.latest },
  { name: 'title', facts: { title: true }, cell: ({ title }) => title },
  { name: 'summary', facts: { summary: true }, cell: ({ summary }) => summary },
  { name: 'type', facts: { type: true }, cell: ({ type }) => type },
  { name: 'importance', facts: { importance: true }, cell: ({ importance }) => importance },
  {
    name: 'actors',
    facts: { participants: true },
    cell: (event) => listActors(event).join(BETWEEN),
  },
  { name: 'pairs', facts: {}, cell: ({ pairs }) => pairs.join(BETWEEN) },
  {
    name: 'sources',
    facts: { sources: 'their ids' },
    cell: (event) => listCitedSources([event]).join(BETWEEN),
  },
  { name: 'permalink', facts: {}, cell: ({ id }, content) => permalink(content, id) },
];

/** A citation with the event that it is of. */
export type CitationRow = { event: TimelineEvent; citation: Citation };

/** Returns the citations of an event as rows. */
export function toCitationRows(event: TimelineEvent): CitationRow[] {
  return event.citations.map((citation) => ({ event, citation }));
}

/** The columns of citations, in their order: one row each, under the id of its event. */
export const CITATION_COLUMNS: readonly Column<CitationRow>[] = [
  { name: 'event', facts: {}, cell: ({ event }) => event.id },
  { name: 'date', facts: { date: true }, cell: ({ event }) => event.date.edtf },
  { name: 'title', facts: { title: true }, cell: ({ event }) => event.title },
  { name: 'source', facts: { sources: true }, cell: ({ citation }) => citation.source },
  {
    name: 'source_title',
    facts: {},
    cell: ({ citation }, { sources }) => lookUp(sources, citation.source)?.title ?? null,
  },
  {
    name: 'source_published',
    facts: {},
    cell: ({ citation }, { sources }) => lookUp(sources, citation.source)?.published.edtf ?? null,
  },
  {
    name: 'source_url',
    facts: {},
    cell: ({ citation }, { sources }) => lookUp(sources, citation.source)?.url ?? null,
  },
  { name: 'excerpt', facts: { words: true }, cell: ({ citation }) => citation.excerpt?.exact ?? null },
  { name: 'prefix', facts: { context: true }, cell: ({ citation }) => citation.excerpt?.prefix ?? null },
  { name: 'suffix', facts: { context: true }, cell: ({ citation }) => citation.excerpt?.suffix ?? null },
  { name: 'start', facts: { position: true }, cell: ({ citation }) => citation.excerpt?.start ?? null },
  { name: 'end', facts: { position: true }, cell: ({ citation }) => citation.excerpt?.end ?? null },
  { name: 'locator', facts: { locator: true }, cell: ({ citation }) => citation.excerpt?.locator ?? null },
  {
    name: 'translation',
    facts: { translation: true },
    cell: ({ citation }) => citation.excerpt?.translation?.text ?? null,
  },
  {
    name: 'translated_by',
    facts: { translation: true },
    cell: ({ citation }) => citation.excerpt?.translation?.by ?? null,
  },
  {
    name: 'time_expression',
    facts: { timeExpression: true },
    cell: ({ citation }) => citation.timeExpression,
  },
  {
    name: 'stated_date',
    facts: { statedDate: true },
    cell: ({ citation }) => citation.statedDate.edtf,
  },
  { name: 'resolution', facts: { resolution: true }, cell: ({ citation }) => citation.resolution.kind },
  { name: 'anchor', facts: { resolution: true }, cell: ({ citation }) => citation.resolution.anchor },
  { name: 'reading', facts: { resolution: true }, cell: ({ citation }) => citation.resolution.note },
  { name: 'asserted_by', facts: { assertedBy: true }, cell: ({ citation }) => citation.assertedBy },
  { name: 'modality', facts: { modality: true }, cell: ({ citation }) => citation.modality },
  { name: 'stance', facts: { stance: true }, cell: ({ citation }) => citation.stance },
  { name: 'permalink', facts: {}, cell: ({ event }, content) => permalink(content, event.id) },
];
