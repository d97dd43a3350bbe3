import type { PanelAnswer } from '#app/_components/event/panel-answer.ts';
import type { RelatedEvent } from '#app/_components/event/related-events.tsx';
import { openedDatabase } from '#app/_server/database.ts';
import { loadNames } from '#app/_server/load-names.ts';
import { findNeighbours, listEvents } from '#db/read/events.ts';
import { countEventsOf } from '#db/read/facets.ts';
import type { Names } from '#db/read/names.ts';
import { listParts } from '#db/read/parts.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { lookUp } from '#lib/look-up.ts';
import type { Filter } from '#lib/query/filter.ts';
import { EVERY_EVENT, type ResolvedFilter, resolveFilter } from '#lib/query/resolve-filter.ts';
import type { LaneKind } from '#lib/query/view.ts';
import { toDrawnEvent } from '#lib/timeline/to-drawn-event.ts';
import { toLanes } from '#lib/timeline/to-lanes.ts';
import { relatedIds } from '#lib/wording/related-ids.ts';
import { loadCorrections } from './load-event-history.ts';

/** Returns what the panel says of an event, whether or not the filter lets it through; null where there is none, or none was known. */
export async function loadEventPanel(
  given: string,
  filter: Filter,
  laneKind: LaneKind,
): Promise<PanelAnswer | null> {
  const database = openedDatabase();
  const names = await loadNames();
  const id = names.vocabulary.mergedInto.get(given) ?? given;
  const asked = resolveFilter(filter, names.vocabulary);
  const [event] = await listKnown([id], asked);
  if (event === undefined) return null;
  const parts = await listParts(database, id);
  const [related, known, neighbours, corrections, isInFilter] = await Promise.all([
    listKnown(relatedIds(event), asked),
    listKnown(
      parts.map((part) => part.id),
      asked,
    ),
    findNeighbours(database, asked, id),
    filter.asof === undefined ? loadCorrections(id) : [],
    passes(id, asked),
  ]);
  return {
    event,
    drawn: toDrawn(event, laneKind, names),
    ...namedIn(event, names),
    partOf: related.filter((other) => other.id === event.partOf).map(toRelated)[0] ?? null,
    parts: known.map(toRelated),
    anchors: Object.fromEntries(related.map((other) => [other.id, other.title])),
    corrections,
    ...neighbours,
    isInFilter,
  };
}

/**
 * The events with these ids, as known on the day `asof`, in the order of the ids; those not known then are left out.
 */
async function listKnown(ids: readonly string[], { asof }: ResolvedFilter): Promise<TimelineEvent[]> {
  // A filter without `only` would let every event through.
  if (ids.length === 0) return [];
  const given = { ...EVERY_EVENT, only: ids, asof };
  return (await listEvents(openedDatabase(), given, { limit: ids.length })).events;
}

async function passes(id: string, filter: ResolvedFilter): Promise<boolean> {
  if (filter.only !== null && !filter.only.includes(id)) return false;
  const [count] = await countEventsOf(openedDatabase(), [{ ...filter, only: [id] }]);
  return count === 1;
}

function namedIn(event: TimelineEvent, names: Names): Pick<PanelAnswer, 'sources' | 'actors'> {
  const sources = event.citations.flatMap(({ source }) => lookUp(names.sources, source) ?? []);
  const actors = event.participants.flatMap(({ actor }) => lookUp(names.actors, actor) ?? []);
  return {
    sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    actors: Object.fromEntries(actors.map((actor) => [actor.code, actor])),
  };
}

function toDrawn(event: TimelineEvent, laneKind: LaneKind, names: Names): PanelAnswer['drawn'] {
  const { lanesOf } = toLanes(laneKind, [event], names.labels, names.vocabulary.countsAs);
  const published = event.citations.map(
    ({ source }) => [source, lookUp(names.sources, source)?.published.earliest ?? null] as const,
  );
  return toDrawnEvent(event, lanesOf.get(event.id) ?? [], new Map(published));
}

function toRelated({ id, title, date, dateSense }: TimelineEvent): RelatedEvent {
  return { id, title, date, dateSense };
}
