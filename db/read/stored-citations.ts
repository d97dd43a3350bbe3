import type { excerpts } from '#db/schema/schema-sources.ts';
import type { Database } from '#db/store/open-database.ts';
import { selectArrays } from '#db/store/run-query.ts';
import type { CitationRecord } from '#lib/domain/citation.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';

/** A citation as it is stored, with the words of its excerpt. */
export type StoredCitation = Omit<CitationRecord, 'excerpt'> & { excerpt: Excerpt | null };

const CITATIONS = `SELECT
    event_number AS event, sources.id AS source, time_expression AS timeExpression, stated_date AS statedDate,
    resolution_kind AS kind, resolution_anchor AS anchor, resolution_note AS note, asserted_by AS assertedBy,
    modality, stance, excerpts.id AS id, exact, prefix, suffix, start, "end", locator,
    translation_text AS translationText, translation_language AS translationLanguage, translation_by AS translationBy
  FROM citations
    JOIN sources ON sources.number = citations.source_number
    LEFT JOIN excerpts ON excerpts.number = citations.excerpt_number
  WHERE event_number IN (SELECT value FROM json_each(?)) ORDER BY event_number, position`;

/** Returns the citations of the events with these numbers, in the order of each event, by event number. */
export function readCitations(database: Database, numbers: readonly number[]): Map<number, StoredCitation[]> {
  const cited = new Map<number, StoredCitation[]>();
  for (const row of selectArrays<CitationRow>(database, CITATIONS, numbers)) {
    const citation = toStoredCitation(row);
    const before = cited.get(row[0]);
    if (before === undefined) cited.set(row[0], [citation]);
    else before.push(citation);
  }
  return cited;
}

function toStoredCitation(row: CitationRow): StoredCitation {
  const [, source, timeExpression, statedDate, kind, anchor, note, assertedBy, modality, stance, ...passage] =
    row;
  const [
    id,
    exact,
    prefix,
    suffix,
    start,
    end,
    locator,
    translationText,
    translationLanguage,
    translationBy,
  ] = passage;
  const translation = { translationText, translationLanguage, translationBy };
  const excerpt =
    id === null ? null : toExcerpt({ id, exact, prefix, suffix, start, end, locator, ...translation });
  const resolution = { kind, anchor, note };
  return { source, excerpt, timeExpression, statedDate, resolution, assertedBy, modality, stance };
}

/** Returns an excerpt from its row. */
export function toExcerpt(row: PassageRow): Excerpt {
  const { id, exact, prefix, suffix, start, end, locator } = row;
  const { translationText: text, translationLanguage: language, translationBy: by } = row;
  const translation = text === null || language === null || by === null ? null : { text, language, by };
  return { id, exact, prefix, suffix, start, end, locator, translation };
}

type PassageRow = Omit<typeof excerpts.$inferSelect, 'number' | 'sourceNumber'>;
/** The columns of `CITATIONS`, in their order; those of the excerpt are null together. */
type CitationRow = [
  ...[event: number, source: string, timeExpression: string | null, statedDate: string],
  ...[kind: CitationRecord['resolution']['kind'], anchor: string | null, note: string],
  ...[assertedBy: string, modality: CitationRecord['modality'], stance: CitationRecord['stance']],
  ...[id: string | null, exact: string, prefix: string, suffix: string, start: number, end: number],
  ...[locator: string | null, text: string | null, language: string | null, by: string | null],
];
