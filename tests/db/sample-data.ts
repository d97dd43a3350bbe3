import type { Actor } from '#lib/domain/actor.ts';
import type { Chronology } from '#lib/domain/chronology.ts';
import type { CitationRecord } from '#lib/domain/citation.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import type { EventRecord, Participant } from '#lib/domain/event.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import type { SourceRecord } from '#lib/domain/source.ts';

export const NOW = '2026-11-20T10:00:00Z';
export const LATER = '2026-11-21T10:00:00Z';

export function actor(code: string, name: string, fields: Partial<Actor> = {}): Actor {
  return { code, name, aliases: [], kind: 'state', countsAs: null, ...fields };
}

export function chronology(...focal: string[]): Chronology {
  const words = {
    title: 'A sample',
    subtitle: '',
    description: '',
    licence: '',
    attribution: '',
    reportTo: null,
  };
  return { id: 'sample', language: 'en', ...words, focal };
}

export function excerpt(id: string, exact: string, fields: Partial<Excerpt> = {}): Excerpt {
  const end = [...exact].length;
  return { id, exact, prefix: '', suffix: '', start: 0, end, locator: null, translation: null, ...fields };
}

export function source(
  id: string,
  published: string,
  excerpts: Excerpt[] = [],
  fields: Partial<SourceRecord> = {},
): SourceRecord {
  return {
    id,
    kind: 'article',
    title: `Source ${id}`,
    authors: ['A. Author'],
    publisher: null,
    container: null,
    published,
    publishedNote: 'printed on it',
    url: null,
    archivedUrl: null,
    accessed: null,
    language: 'en',
    sha256: '0'.repeat(64),
    length: 1000,
    excerpts,
    ...fields,
  };
}

export function citation(
  sourceId: string,
  excerptId: string | null,
  statedDate: string,
  fields: Partial<CitationRecord> = {},
): CitationRecord {
  return {
    source: sourceId,
    excerpt: excerptId,
    timeExpression: null,
    statedDate,
    resolution: { kind: 'absolute', anchor: null, note: 'as written' },
    assertedBy: 'the author',
    modality: 'asserted',
    stance: 'supports',
    ...fields,
  };
}

export function event(
  id: string,
  date: string,
  citations: CitationRecord[],
  fields: Partial<EventRecord> = {},
): EventRecord {
  return {
    id,
    title: `Title of ${id}`,
    summary: `Summary of ${id}.`,
    date,
    dateSense: 'occurred',
    dateNote: null,
    shortName: null,
    type: 'treaty',
    importance: 3,
    participants: parties('PRK', 'RUS'),
    citations,
    place: null,
    partOf: null,
    plover: null,
    status: 'published',
    statusReason: null,
    mergedInto: null,
    ...fields,
  };
}

export function eventType(id: string, label = id, fields: Partial<EventType> = {}): EventType {
  return { id, label, otherNames: [], parties: 'together', hostile: false, plover: null, ...fields };
}

export function parties(...codes: string[]): Participant[] {
  return codes.map((code) => ({ actor: code, role: 'party' }));
}

/** Two sources, three excerpts, three events: a treaty told by both, its ratification, and troops of an open duration. */
export function sampleDataSet(): DataSet {
  return {
    chronology: chronology('RUS', 'CHN', 'IRN', 'PRK'),
    eventTypes: [
      eventType('treaty', 'Treaty', { plover: { several: 'AGREE' } }),
      eventType('troop-deployment', 'Troop deployment', { plover: { several: 'AID', target: 'MOBILIZE' } }),
      eventType('statement', 'Statement', { parties: 'neither' }),
    ],
    actors: [
      actor('RUS', 'Russia', { aliases: ['Moscow', 'Kremlin'] }),
      actor('PRK', 'North Korea', { aliases: ['Pyongyang', 'DPRK'] }),
      actor('SUN', 'Soviet Union', { countsAs: 'RUS' }),
      actor('CHN', 'China'),
      actor('IRN', 'Iran'),
      actor('USA', 'United States'),
    ],
    sources: [
      source('early', '2024-07-01', [
        excerpt('early-treaty', 'signed in June 2024 a treaty', { start: 40, end: 68 }),
        excerpt('early-start', 'Since 1999, U.S. officials said', { start: 5, end: 36 }),
      ]),
      source('late', '2024-11', [
        excerpt('late-treaty', 'договор 19 июня', {
          translation: { text: 'the treaty of 19 June', language: 'en', by: 'the editors' },
        }),
      ]),
    ],
    events: [
      event('treaty-signed', '2024-06-19', [
        citation('early', 'early-treaty', '2024-06'),
        citation('late', 'late-treaty', '2024-06-19'),
      ]),
      event('treaty-ratified', '2024-11', [citation('late', 'late-treaty', '2024-11')], {
        partOf: 'treaty-signed',
      }),
      event('troops', '1999/..', [citation('early', 'early-start', '1999/..')], {
        type: 'troop-deployment',
        importance: 5,
        participants: [
          { actor: 'PRK', role: 'initiator' },
          { actor: 'SUN', role: 'recipient' },
          { actor: 'USA', role: 'speaker' },
        ],
      }),
    ],
  };
}
