/** What files of records are made of: the events of a filter, or a whole chronology, read a page at a time. */
import { setImmediate } from 'node:timers/promises';
import type { Database } from '#db/store/open-database.ts';
import { prepareStatement, withStorageErrors } from '#db/store/run-query.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { RecordContent } from '#lib/exchange/record-format.ts';
import { describeFilter } from '#lib/query/describe-filter.ts';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { EVERY_EVENT, type ResolvedFilter, resolveFilter } from '#lib/query/resolve-filter.ts';
import { timelineAddress } from '#lib/urls.ts';
import { describeSourceTitles } from '#lib/wording/describe-source-titles.ts';
import { describeTitle } from '#lib/wording/describe-title.ts';
import { listActors } from './actors.ts';
import { readChronology } from './chronology.ts';
import { listEventTypes } from './event-types.ts';
import { listEvents } from './events.ts';
import { countEventsOf } from './facets.ts';
import { readEventsByNumber } from './read-events.ts';
import { getSource, listSourceFacts, type Seeing } from './sources.ts';

/** Events read at once: some milliseconds, after which others have their turn. */
const PAGE_EVENTS = 250;

/** How a file is called and where it is asked for. */
export type RecordsRequest = { origin: string | null; self: string; title?: string };

/**
 * Returns what a file of the published events of a filter is made of. They are read while the file is written: an event
 * that changes meanwhile stands there as it was when its page was read, and none is left out or comes twice.
 */
export async function openRecords(
  database: Database,
  filter: Filter,
  { origin, self, title }: RecordsRequest,
): Promise<RecordContent> {
  const records = await readNamed(database);
  const asked = resolveFilter(filter, { countsAs: records.countsAs });
  const [total = 0] = await countEventsOf(database, [asked]);
  const phrases = describeFilter(filter, records.names);
  return {
    ...records.content,
    title: describeTitle(title, phrases, records.content.chronology),
    ...{ origin, self, total },
    path: timelineAddress(formatFilter(filter)),
    pages: () => eachPage(database, asked),
    findEvents: async (ids) => {
      const only = { ...EVERY_EVENT, only: ids, asof: asked.asof };
      return (await listEvents(database, only, { limit: Math.max(1, ids.length) })).events;
    },
  };
}

/**
 * Returns what a file of a whole chronology is made of: every event whatever its status, every source, excerpt and actor.
 */
export async function openWholeChronology(database: Database): Promise<RecordContent> {
  const { content } = await readNamed(database, { unseen: true });
  return {
    ...content,
    title: content.chronology.title,
    ...{ origin: null, self: '/', total: countAll(database) },
    path: timelineAddress(formatFilter(EMPTY_FILTER)),
    pages: () => eachStoredPage(database),
    findEvents: async () => [],
    listExcerpts: async (source) =>
      (await getSource(database, source, { unseen: true })).excerpts.map(
        ({ events: _, ...excerpt }) => excerpt,
      ),
  };
}

async function readNamed(database: Database, seeing: Seeing = {}) {
  const chronology = await readChronology(database);
  const [actors, types, sources] = await Promise.all([
    listActors(database, chronology, seeing),
    listEventTypes(database),
    listSourceFacts(database, seeing),
  ]);
  return {
    content: {
      chronology,
      actors: Object.fromEntries(actors.map((actor) => [actor.code, actor])),
      types: Object.fromEntries(types.map((type) => [type.id, type])),
      sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    },
    countsAs: toCountsAs(actors),
    names: {
      focal: chronology.focal,
      actors: new Map(actors.map(({ code, name }) => [code, name])),
      types: new Map(types.map(({ id, label }) => [id, label])),
      sources: describeSourceTitles(sources),
    },
  };
}

function toCountsAs(actors: readonly Actor[]): ReadonlyMap<string, string> {
  return new Map(actors.flatMap(({ code, countsAs }) => (countsAs === null ? [] : [[code, countsAs]])));
}

async function* eachPage(database: Database, asked: ResolvedFilter): AsyncIterable<readonly TimelineEvent[]> {
  let cursor: string | undefined;
  do {
    const page = await listEvents(database, asked, {
      limit: PAGE_EVENTS,
      ...(cursor === undefined ? {} : { cursor }),
    });
    yield page.events;
    cursor = page.next ?? undefined;
    await setImmediate();
  } while (cursor !== undefined);
}

/** By number, which is the order in which they came. */
async function* eachStoredPage(database: Database): AsyncIterable<readonly TimelineEvent[]> {
  const after = prepareStatement(
    database,
    `SELECT number FROM events WHERE number > ? ORDER BY number LIMIT ${PAGE_EVENTS}`,
    'value',
  );
  for (let last = -1; ; ) {
    const numbers = withStorageErrors(database, () => after.all(last) as number[]);
    if (numbers.length === 0) return;
    yield readEventsByNumber(database, numbers);
    last = numbers.at(-1) ?? last;
    await setImmediate();
  }
}

function countAll(database: Database): number {
  const count = prepareStatement(database, 'SELECT count(*) FROM events', 'value');
  return withStorageErrors(database, () => count.get() as number);
}
