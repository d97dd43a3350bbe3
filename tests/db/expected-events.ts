/** What the events of a random data set are, made without a database: the oracle that answers are held against. */
import type { DataSet } from '#lib/domain/data-set.ts';
import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { type DateAnchors, toDateOfCitation, toDateOfEvent } from '#lib/domain/event-dates.ts';
import { toPairs } from '#lib/domain/pair.ts';
import type { Filter } from '#lib/query/filter.ts';
import { isContested } from '#lib/query/is-contested.ts';
import { type FilterContext, toCountsAs } from '#lib/query/matches-filter.ts';
import { type ResolvedFilter, resolveFilter } from '#lib/query/resolve-filter.ts';
import { toDateValue } from '#lib/time/date-value.ts';

/** A filter as questions take it, for the actors of a data set. */
export function toResolved(filter: Filter, { actors }: Pick<DataSet, 'actors'>): ResolvedFilter {
  return resolveFilter(filter, { countsAs: toCountsAs(new Map(actors.map((one) => [one.code, one]))) });
}

/** The events of a data set as JSON has them, made without a database; `revision` and `updatedAt` are those of a first filling. */
export function toTimelineEvents(dataSet: DataSet, now: string): TimelineEvent[] {
  const { actors, sources, events } = dataSet;
  const context = { anchors: toAnchors(dataSet), published: toContext(dataSet).published };
  const countsAs = toCountsAs(new Map(actors.map((one) => [one.code, one])));
  const passages = new Map(sources.flatMap(({ excerpts }) => excerpts.map((one) => [one.id, one])));
  return events.map((record) => {
    const citations = record.citations.map((one) => ({
      ...one,
      excerpt: one.excerpt === null ? null : (passages.get(one.excerpt) ?? null),
      statedDate: toDateOfCitation(dateOf(one.statedDate), record.dateSense, one, context),
    }));
    return {
      ...record,
      date: toDateOfEvent(dateOf(record.date), record.dateSense, citations, context),
      citations,
      pairs: toPairs(record.participants, countsAs),
      contested: isContested(citations),
      revision: 1,
      updatedAt: now,
    };
  });
}

/** The events that dates may be read against: those that readers see. */
export function toAnchors({ events }: DataSet): DateAnchors {
  return new Map(events.filter(({ status }) => status === 'published').map((event) => [event.id, event]));
}

export function toContext({ actors, eventTypes, sources }: DataSet): FilterContext {
  return {
    types: new Map(eventTypes.map((one) => [one.id, one])),
    sources: new Map(sources.map((one) => [one.id, one])),
    actors: new Map(actors.map((one) => [one.code, one])),
    published: new Map(sources.map(({ id, published }) => [id, dateOf(published)])),
  };
}

function dateOf(edtf: string): DateValue {
  const value = toDateValue(edtf);
  if (value === null) throw new Error(`${edtf} is no date`);
  return value;
}
