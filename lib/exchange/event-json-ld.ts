/**
 * An event as schema.org JSON-LD. Its receipts are Quotations that are at once Web Annotation specific resources, with
 * the two selectors of the excerpt (https://www.w3.org/TR/annotation-model/#selectors).
 */

import type { Actor } from '#lib/domain/actor.ts';
import type { Citation } from '#lib/domain/citation.ts';
import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { readName } from '#lib/domain/person-name.ts';
import type { Source } from '#lib/domain/source.ts';
import { lookUp } from '#lib/look-up.ts';

/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What is said of an event beside the event itself. */
export type EventContext = {
  sources: Readonly<Record<string, Source>>;
  actors: Readonly<Record<string, Actor>>;
  /** Address that paths are joined to, without a slash at its end; empty gives paths, which a page resolves itself. */
  base: string;
};

const ACTOR_TYPES: Readonly<Record<Actor['kind'], string>> = {
  state: 'Country',
  organisation: 'Organization',
  'armed-group': 'Organization',
  other: 'Thing',
};

/** Types of schema.org for the kinds of source that have one of their own; the rest are a CreativeWork. */
const SOURCE_TYPES: Partial<Record<Source['kind'], string>> = {
  article: 'Article',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  legislation: 'Legislation',
  'post-weblog': 'BlogPosting',
  report: 'Report',
  thesis: 'Thesis',
  webpage: 'WebPage',
};

/** What gives the words of a file their meaning, so that whoever reads it need not fetch a thing. */
export const JSON_LD_CONTEXT: Json = {
  '@vocab': 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
};

/** Returns the event as a JSON-LD object; dates that ISO 8601 cannot say honestly are typed EDTF literals. */
export function buildEventJsonLd(
  event: TimelineEvent,
  { sources, actors, base }: EventContext,
): { [key: string]: Json } {
  const url = `${base}/events/${encodeURIComponent(event.id)}`;
  return withoutEmpty({
    '@context': [
      'https://schema.org',
      { oa: 'http://www.w3.org/ns/oa#', edtf: 'http://id.loc.gov/datatypes/edtf/' },
    ],
    '@type': 'Event',
    '@id': url,
    url,
    name: event.title,
    description: event.summary,
    ...toStartAndEnd(event.date),
    location: event.place === null ? null : toPlace(event.place),
    about: event.participants.map(({ actor }) => toActor(actor, lookUp(actors, actor))),
    superEvent:
      event.partOf === null ? null : { '@id': `${base}/events/${encodeURIComponent(event.partOf)}` },
    subjectOf: event.citations.map((citation) =>
      toQuotation(citation, lookUp(sources, citation.source), base),
    ),
  });
}

/** Returns JSON that can stand inside a script element: `<`, and the line ends that old scripts refuse, are escaped. */
export function formatJsonLd(value: Json): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function toStartAndEnd(date: DateValue): { [key: string]: Json } {
  const ends = date.edtf.split('/').map(toDateLiteral);
  if (date.precision !== 'interval') return { startDate: toDateLiteral(date.edtf) };
  return { startDate: ends[0] ?? null, endDate: ends[1] ?? null };
}

/** A plain year, month or day as it is; an open or unknown end as null; anything else as an EDTF literal. */
function toDateLiteral(edtf: string): Json {
  if (edtf === '' || edtf === '..') return null;
  if (/^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(edtf)) return edtf;
  return { '@type': 'edtf:EDTF', '@value': edtf };
}

function toPlace(place: NonNullable<TimelineEvent['place']>): Json {
  const { name, latitude, longitude } = place;
  const geo =
    latitude === undefined || longitude === undefined
      ? null
      : { '@type': 'GeoCoordinates', latitude, longitude };
  return withoutEmpty({ '@type': 'Place', name, geo });
}

function toActor(code: string, actor: Actor | undefined): Json {
  if (actor === undefined) return { '@type': 'Thing', name: code };
  return { '@type': ACTOR_TYPES[actor.kind], name: actor.name, identifier: code };
}

function toQuotation(citation: Citation, source: Source | undefined, base: string): Json {
  const { excerpt } = citation;
  const work = `${base}/sources/${encodeURIComponent(citation.source)}`;
  return withoutEmpty({
    '@type': ['Quotation', 'oa:SpecificResource'],
    '@id': excerpt === null ? null : `${work}#${encodeURIComponent(excerpt.id)}`,
    text: excerpt?.exact ?? null,
    creditText: citation.assertedBy,
    inLanguage: source?.language ?? null,
    isPartOf: toWork(source, work),
    'oa:hasSource': { '@id': work },
    'oa:hasSelector': excerpt === null ? null : toSelectors(excerpt),
  });
}

function toWork(source: Source | undefined, id: string): Json {
  if (source === undefined) return { '@type': 'CreativeWork', '@id': id };
  return withoutEmpty({
    '@type': SOURCE_TYPES[source.kind] ?? 'CreativeWork',
    '@id': id,
    name: source.title,
    author: source.authors.map((name) => ({ '@type': 'Person', name: readName(name) })),
    publisher: source.publisher === null ? null : { '@type': 'Organization', name: source.publisher },
    datePublished: toDateLiteral(source.published.edtf),
    inLanguage: source.language,
    url: source.url,
  });
}

function toSelectors({ exact, prefix, suffix, start, end }: NonNullable<Citation['excerpt']>): Json {
  return [
    { '@type': 'oa:TextQuoteSelector', 'oa:exact': exact, 'oa:prefix': prefix, 'oa:suffix': suffix },
    { '@type': 'oa:TextPositionSelector', 'oa:start': start, 'oa:end': end },
  ];
}

function withoutEmpty(value: { [key: string]: Json }): { [key: string]: Json } {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, member]) => member !== null && !(Array.isArray(member) && member.length === 0),
    ),
  );
}
