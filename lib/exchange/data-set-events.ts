/**
 * The native data set on its way out and back in: events as answers carry them (dates read, excerpts in place) become
 * records as `data/` holds them (dates as EDTF text, excerpts with their source), and the reverse. Nothing is lost but
 * what the store adds: revision and time of the last change.
 */
import type { Actor } from '#lib/domain/actor.ts';
import type { Chronology } from '#lib/domain/chronology.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import type { EventRecord, TimelineEvent } from '#lib/domain/event.ts';
import { readDateText, toDateOfCitation, toDateOfEvent } from '#lib/domain/event-dates.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import { toPairs } from '#lib/domain/pair.ts';
import type { Source, SourceRecord } from '#lib/domain/source.ts';
import { isContested } from '#lib/query/is-contested.ts';

/** The records that events refer to. */
export type ReferredRecords = {
  chronology: Chronology;
  actors: readonly Actor[];
  eventTypes: readonly EventType[];
  sources: readonly Source[];
};

/**
 * Returns the data set of some events: with the sources they are cited from, the excerpts cited, in the order of the
 * text, the actors who take part and those they count as, the focal ones always, and every event type.
 */
export function toDataSet(events: readonly TimelineEvent[], records: ReferredRecords): DataSet {
  const cited = new Map<string, Map<string, Excerpt>>();
  for (const { source, excerpt } of events.flatMap(({ citations }) => citations)) {
    const excerpts = cited.get(source) ?? new Map<string, Excerpt>();
    if (excerpt !== null) excerpts.set(excerpt.id, excerpt);
    cited.set(source, excerpts);
  }
  const codes = new Set(events.flatMap(({ participants }) => participants.map(({ actor }) => actor)));
  for (const { code, countsAs } of records.actors)
    if (codes.has(code) && countsAs !== null) codes.add(countsAs);
  const isFocal = (code: string) => records.chronology.focal.includes(code);
  return {
    chronology: records.chronology,
    eventTypes: [...records.eventTypes],
    actors: records.actors.filter(({ code }) => isFocal(code) || codes.has(code)),
    sources: records.sources
      .filter(({ id }) => cited.has(id))
      .map((source) => toSourceRecord(source, [...(cited.get(source.id)?.values() ?? [])])),
    events: events.map(toEventRecord),
  };
}

/** Returns the events and sources of a data set as answers carry them. A date that is none has no bounds and is shown as written. */
export function readDataSet(dataSet: DataSet): { events: TimelineEvent[]; sources: Source[] } {
  const countsAs = new Map(
    dataSet.actors.flatMap(({ code, countsAs }) => (countsAs === null ? [] : [[code, countsAs]])),
  );
  const excerpts = new Map(
    dataSet.sources.flatMap(({ id, excerpts }) => excerpts.map((one) => [`${id}/${one.id}`, one] as const)),
  );
  const anchors = new Map(
    dataSet.events.filter(({ status }) => status === 'published').map((event) => [event.id, event]),
  );
  const sources = dataSet.sources.map(({ excerpts: _, $schema: __, published, ...facts }) => ({
    ...facts,
    published: readDateText(published),
  }));
  const context = { anchors, published: new Map(sources.map(({ id, published }) => [id, published])) };
  const events = dataSet.events.map((record) => {
    const { dateSense } = record;
    const citations = record.citations.map((citation) => ({
      ...citation,
      excerpt:
        citation.excerpt === null ? null : (excerpts.get(`${citation.source}/${citation.excerpt}`) ?? null),
      statedDate: toDateOfCitation(readDateText(citation.statedDate), dateSense, citation, context),
    }));
    return {
      ...record,
      date: toDateOfEvent(readDateText(record.date), dateSense, citations, context),
      citations,
      pairs: toPairs(record.participants, countsAs),
      contested: isContested(citations),
      revision: 1,
      updatedAt: '',
    };
  });
  return { events, sources };
}

/** Returns a source as its file holds it, with these excerpts in the order of the text. */
export function toSourceRecord({ published, ...facts }: Source, excerpts: Excerpt[]): SourceRecord {
  const inOrder = excerpts.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
  return { ...facts, published: published.edtf, excerpts: inOrder };
}

/** Returns an event as a file holds it. */
export function toEventRecord(event: TimelineEvent): EventRecord {
  const { pairs: _, contested: __, revision: ___, updatedAt: ____, ...record } = event;
  return {
    ...record,
    date: event.date.edtf,
    citations: event.citations.map((citation) => ({
      ...citation,
      excerpt: citation.excerpt?.id ?? null,
      statedDate: citation.statedDate.edtf,
    })),
  };
}
