import { cache } from 'react';
import type { ChronicleData } from '#app/_components/chronicle/chronicle-data.ts';
import type { FilterState, RefusedFields } from '#app/_components/filter/filter-state.ts';
import type { ChronologyData } from '#app/_components/table/chronology.tsx';
import type { EventTableData } from '#app/_components/table/event-table.tsx';
import { toRowWords } from '#app/_components/table/event-table.tsx';
import type { TimelineData } from '#app/_components/timeline/timeline-data.ts';
import { loadEventPanel } from '#app/events/[id]/load-event-panel.ts';
import { chooseEvents } from '#db/read/choose-events.ts';
import { countEvents, countEventsOf, listFacets } from '#db/read/facets.ts';
import type { Names } from '#db/read/names.ts';
import { listNearestQueries, type NearestQuery } from '#db/read/nearest-queries.ts';
import { readOverview } from '#db/read/overview.ts';
import { listFocalPairs } from '#db/read/pairs.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Issue } from '#lib/issue.ts';
import type { OverviewCounts } from '#lib/overview/overview-counts.ts';
import { describeFilter } from '#lib/query/describe-filter.ts';
import { describePair } from '#lib/query/describe-pair.ts';
import type { Filter } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { parseAddress } from '#lib/query/parse-address.ts';
import { readPeriod } from '#lib/query/read-date.ts';
import { type ResolvedFilter, resolveFilter } from '#lib/query/resolve-filter.ts';
import type { OfferedPeriod } from '#lib/query/search-hits.ts';
import type { View } from '#lib/query/view.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { orderEvents } from '#lib/wording/order-events.ts';
import { sortEventRows } from '#lib/wording/sort-event-rows.ts';
import { openedDatabase } from './database.ts';
import { MAX_CHRONICLE_ROWS, toChronicle, withHeads } from './load-chronicle.ts';
import { loadGroups } from './load-chronicle-rows.ts';
import { loadDrawn } from './load-drawn.ts';
import { loadNames } from './load-names.ts';
import { loadRows, MAX_TABLE_ROWS } from './load-rows.ts';
import { offerPeriod } from './offer-period.ts';
import { remembered } from './remembered.ts';
import { toChronology } from './to-chronology.ts';

/** Events that the page is made for: its window, what is printed and what is read without scripts. */
const MAX_CHOSEN_EVENTS = 300;
/** Rows of a table that come with the page; the others are asked for. */
const FIRST_ROWS = 100;

/** Everything that the page of the timeline shows. */
export type LoadedTimeline = FilterState & {
  /** What of the address was not understood. */
  ignored: readonly Issue[];
  /** Where nothing matches: how many events there would be without each part of the filter, in their order. */
  withoutPhrase: readonly number[];
  /** Where nothing matches and words are searched for: words that are spelled nearly so and find something. */
  nearest: readonly NearestQuery[];
  /** Where nothing matches: the period that is written among the words. */
  offered: OfferedPeriod | null;
  names: Names;
  data: TimelineData;
  /** Absent where the events are not listed as a chronicle. */
  chronicle: ChronicleData | null;
  /** Absent where the events are drawn. */
  table: EventTableData | null;
  /** What is printed, and how many events that is. */
  chronology: Pick<ChronologyData, 'entries' | 'sources'>;
};

/** What is counted and chosen of a filter, however it is shown. */
type Counted = Pick<LoadedTimeline, 'total' | 'pairs' | 'facets' | 'chronology'> & {
  /** Its most important events. */
  chosen: readonly TimelineEvent[];
};

/** Each is up to a megabyte. */
const countedOf = remembered<Counted>(24);
const overviewOf = remembered<OverviewCounts>(24);

/** Returns what the page shows for the query of an address: its valid part, and what was ignored. Read once in a request. */
export const loadTimeline = cache(async (query: string): Promise<LoadedTimeline> => {
  const given = new URLSearchParams(query);
  const database = openedDatabase();
  const names = await loadNames();
  const { filter, view, ignored } = parseAddress(given, names.vocabulary);
  const asked = resolveFilter(filter, names.vocabulary);
  const key = String(formatFilter(filter));
  const { chosen, total, pairs, facets, chronology } = await countedOf(key, () =>
    readCounted(filter, asked, names),
  );
  const phrases = describeFilter(filter, names.labels);
  const isChronicle = view.layout === 'chronicle';
  // The strip above a chronicle has all events in one lane.
  const lanes = isChronicle ? 'none' : view.lanes;
  const chronicle =
    isChronicle && total > 0 ? await loadChronicle(asked, { chosen, total }, { filter, view, names }) : null;
  // That of the leading event is asked for by the page: it would more than double what a page asks the store.
  const id = view.event;
  const panel = id === undefined ? null : await loadEventPanel(id, filter, lanes);
  const drawn =
    view.layout !== 'table' && total > 0
      ? await loadDrawn({
          filter,
          view: { ...view, lanes },
          chosen,
          opened: panel?.drawn ?? null,
          names,
          isStrip: isChronicle,
          bulk: chronicle?.opening ?? null,
        })
      : null;
  // Where the first answer holds all events of the filter, the overview is drawn from them and needs no counts.
  const timeline = drawn && {
    ...drawn,
    counts:
      drawn.whole === null
        ? null
        : await overviewOf(key, () => readOverview(database, asked, names.focalPairs)),
  };
  return {
    filter,
    view,
    ignored,
    refused: listRefused(given, ignored),
    phrases,
    total,
    of: await countEvents(database),
    pairs,
    facets,
    withoutPhrase:
      total > 0
        ? []
        : await countEventsOf(
            database,
            phrases.map(({ without }) => resolveFilter(without, names.vocabulary)),
          ),
    offered: total > 0 ? null : await offerPeriod(filter),
    nearest: total > 0 || filter.q === undefined ? [] : await listNearestQueries(database, asked, filter.q),
    names,
    data: {
      query: key,
      timeline,
      types: names.types,
      focalPairs: names.focalPairs,
      pairLabels: toPairLabels([...chosen, ...(timeline?.first.events ?? [])], names),
      opened: id === undefined ? null : { id, panel },
      leading: isChronicle ? (chosen[0]?.id ?? null) : null,
      reportTo: names.chronology.reportTo,
      asof: filter.asof ?? null,
      q: filter.q ?? null,
    },
    chronicle,
    table: view.layout === 'table' ? await loadTable(filter, view, total, names) : null,
    chronology,
  };
});

/** Rows that a page has room for stand in it; those of more events are asked for, a heading at a time. */
async function loadChronicle(
  asked: ResolvedFilter,
  { chosen, total }: Pick<Counted, 'chosen' | 'total'>,
  shown: { filter: Filter; view: View; names: Names },
): Promise<ChronicleData & { opening: DayWindow | null }> {
  if (total > MAX_CHRONICLE_ROWS)
    return { ...withHeads(await loadGroups(shown.filter), shown), isAsked: true, opening: null };
  // Of few events all are there already.
  if (total <= chosen.length) return toChronicle(chosen, shown);
  const { events } = await chooseEvents(openedDatabase(), asked, MAX_CHRONICLE_ROWS);
  return toChronicle(events, shown);
}

/** What was given for the period and left out, so that its fields go on showing it. */
function listRefused(given: URLSearchParams, ignored: readonly Issue[]): RefusedFields {
  const names = ['from', 'to'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const issue = ignored.find(({ path, code }) => path === name && code === 'bad-value');
      if (issue === undefined) return [];
      const text = given.get(name) ?? '';
      const reading = readPeriod(name)(text);
      return [[name, { text, reason: 'reason' in reading ? reading.reason : issue.message }]];
    }),
  );
}

async function readCounted(filter: Filter, asked: ResolvedFilter, names: Names): Promise<Counted> {
  const database = openedDatabase();
  const { events, total } = await chooseEvents(database, asked, MAX_CHOSEN_EVENTS);
  return {
    chosen: events,
    total,
    pairs: await listFocalPairs(database, { ...asked, pairs: null }, names.focalPairs),
    facets: await listFacets(database, asked),
    chronology: toChronology(orderEvents(events, filter.only), names.sources),
  };
}

async function loadTable(filter: Filter, view: View, total: number, names: Names): Promise<EventTableData> {
  const all = await loadRows(filter);
  const labels = {
    focalPairs: names.focalPairs,
    typeLabels: Object.fromEntries(Object.values(names.types).map(({ id, label }) => [id, label])),
    pairLabels: toPairLabels(all, names),
  };
  const rows = sortEventRows(all, view.sort, toRowWords(labels));
  return {
    ...labels,
    rows: rows.slice(0, FIRST_ROWS),
    count: rows.length,
    isCut: total > rows.length,
    caption:
      total > MAX_TABLE_ROWS
        ? `The ${MAX_TABLE_ROWS.toLocaleString('en')} most important of ${describeCount(total, 'event')}`
        : describeCount(total, 'event'),
  };
}

/** Readers' names of the focal pairs and of those that some events have. */
function toPairLabels(
  events: readonly { pairs: readonly string[] }[],
  { labels, focalPairs }: Names,
): Record<string, string> {
  const pairs = new Set([...focalPairs, ...events.flatMap((event) => event.pairs)]);
  return Object.fromEntries([...pairs].map((pair) => [pair, describePair(pair, labels)]));
}
