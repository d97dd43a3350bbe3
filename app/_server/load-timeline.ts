import { cache } from 'react';
import type { FilterState } from '#app/_components/filter-state.ts';
import type { ChronologyEntry } from '#app/_components/print-chronology.tsx';
import type { TimelineData } from '#app/_components/timeline-data.ts';
import { chooseEvents } from '#db/drawn-events.ts';
import { listEvents } from '#db/events.ts';
import { countEventsOf, listFacets } from '#db/facets.ts';
import { listPairs } from '#db/pairs.ts';
import { countEvents } from '#db/status.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { FOCAL_PAIRS } from '#lib/domain/pair.ts';
import type { Issue } from '#lib/issue.ts';
import { relatedIds } from '#lib/present/related-ids.ts';
import { describeFilter } from '#lib/query/describe-filter.ts';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { parseFilter } from '#lib/query/parse-filter.ts';
import { parseView } from '#lib/query/parse-view.ts';
import { unknownParameters } from '#lib/query/read-parameters.ts';
import type { View } from '#lib/query/view.ts';
import { parseDay } from '#lib/time/day.ts';
import { toDrawnEvent } from '#lib/timeline/to-drawn-event.ts';
import { type Lane, toLanes } from '#lib/timeline/to-lanes.ts';
import { openedDatabase } from './database.ts';
import { loadNames } from './load-names.ts';

/** Parameters that other sites add to links; dropped without a word. */
const TRACKERS = /^(?:utm_.*|fbclid|gclid)$/;

/** Most events that a screen is given: the most important ones; the page says how many it leaves out. */
const MAX_DRAWN_EVENTS = 500;

/** Everything that the page of the timeline shows. */
export type LoadedTimeline = FilterState & {
  /** What of the address was not understood. */
  ignored: readonly Issue[];
  /** Where nothing matches: how many events there would be without each part of the filter, in their order. */
  withoutParts: readonly number[];
  actorNames: ReadonlyMap<string, string>;
  data: TimelineData;
  /** What the printed page says of the events beyond what is drawn, by event id. */
  chronology: Readonly<Record<string, ChronologyEntry>>;
};

/** Returns what the page shows for the query of an address: its valid part, and what was ignored. Read once in a request. */
export const loadTimeline = cache(async (query: string): Promise<LoadedTimeline> => {
  const given = new URLSearchParams(query);
  const database = openedDatabase();
  const names = await loadNames();
  const { value: filter, issues: filterIssues } = parseFilter(given, names.vocabulary);
  const { value: view, issues: viewIssues } = parseView(given);
  const { events: chosen, total, published } = await chooseEvents(database, filter, MAX_DRAWN_EVENTS);
  const events = inOrder(chosen, filter);
  const pairs = await listPairs(database, { ...filter, pairs: [] });
  const { lanes: allLanes, lanesOf } = toLanes(view.lanes, events, names.labels, names.vocabulary.countsAs);
  const lanes = chosenLanes(allLanes, filter, view);
  const shown = new Set(lanes.map(({ id }) => id));
  const parts = describeFilter(filter, names.labels);
  const firstDays = new Map([...published].map(([id, { earliest }]) => [id, earliest]));
  return {
    filter,
    view,
    ignored: [...unknownParameters(given, ['filter', 'view']), ...filterIssues, ...viewIssues].filter(
      ({ code, path }) => code !== 'empty' && !TRACKERS.test(path),
    ),
    parts,
    total,
    of: await countEvents(database),
    pairs,
    facets: await listFacets(database, filter),
    withoutParts:
      total > 0
        ? []
        : await countEventsOf(
            database,
            parts.map(({ without }) => without),
          ),
    actorNames: names.labels.actors,
    data: {
      events: events.map((event) => ({
        ...toDrawnEvent(
          event,
          (lanesOf.get(event.id) ?? []).filter((id) => shown.has(id)),
          firstDays,
        ),
        partOf: event.partOf,
      })),
      lanes,
      sources: names.sources,
      actors: names.actors,
      types: names.types,
      opened: await openedEvents(view.event, filter.asof),
      from: filter.from ?? null,
      to: filter.to ?? null,
      asof: filter.asof ?? null,
      q: filter.q ?? null,
    },
    chronology: Object.fromEntries(
      events.map(({ id, summary, citations }) => [
        id,
        { summary, sources: [...new Set(citations.map(({ source }) => source))] },
      ]),
    ),
  };
});

/** Where pairs are chosen, only their lanes: what four states did together would else be drawn in all six again. */
function chosenLanes(lanes: readonly Lane[], { pairs }: Filter, view: View): Lane[] {
  const isWanted = ({ id }: Lane) =>
    view.lanes !== 'pair' ||
    pairs.length === 0 ||
    pairs.includes(id) ||
    (id === 'other-pairs' && pairs.some(isOtherPair));
  return lanes.filter(isWanted);
}

function isOtherPair(pair: string): boolean {
  return !FOCAL_PAIRS.some((focal) => focal === pair);
}

/** The order of the API: as asked for with `only`, else by earliest day, open first, then id. */
function inOrder(events: readonly TimelineEvent[], { only }: Filter): TimelineEvent[] {
  const day = ({ date }: TimelineEvent) => parseDay(date.earliest ?? '') ?? Number.NEGATIVE_INFINITY;
  const compare =
    only.length > 0
      ? (a: TimelineEvent, b: TimelineEvent) => only.indexOf(a.id) - only.indexOf(b.id)
      : (a: TimelineEvent, b: TimelineEvent) => compareNumbers(day(a), day(b)) || (a.id < b.id ? -1 : 1);
  return [...events].sort(compare);
}

/** Two infinities are equal, which their difference does not say. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** The selected event and those it refers to, whether or not the filter lets them through. */
async function openedEvents(id: string | undefined, asof: string | undefined): Promise<TimelineEvent[]> {
  if (id === undefined) return [];
  const base = asof === undefined ? EMPTY_FILTER : { ...EMPTY_FILTER, asof };
  const find = async (ids: string[]) =>
    ids.length === 0 ? [] : (await listEvents(openedDatabase(), onlyThese(base, ids), { limit: 100 })).events;
  const found = await find([id]);
  return [...found, ...(await find(found.flatMap(relatedIds)))];
}

function onlyThese(filter: Filter, ids: string[]): Filter {
  return { ...filter, only: ids };
}
