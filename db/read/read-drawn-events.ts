import { sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { selectRows } from '#db/store/run-query.ts';
import { listOf } from '#db/tiles/filter-to-sql.ts';
import type { Participant, TimelineEvent } from '#lib/domain/event.ts';
import type { CountsAs } from '#lib/domain/pair.ts';
import type { LaneKind } from '#lib/query/view.ts';
import { formatDay } from '#lib/time/day.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { focalPairsOfMask, OTHER_PAIRS_BIT } from '#lib/timeline/lane-mask.ts';
import { toDrawnEvent } from '#lib/timeline/to-drawn-event.ts';
import { type LanedEvent, type LaneNames, toLanes } from '#lib/timeline/to-lanes.ts';
import type { EventKey } from './event-key.ts';
import { readEvents } from './read-events.ts';
import { readDate } from './stored-events.ts';

/** How events are drawn: in which lanes, and as of which day. */
export type DrawnAs = { lanes: LaneKind; names: LaneNames; countsAs: CountsAs; asof: string | undefined };

/** Returns events as the timeline draws them, in the order of the keys; nothing is read of them that it does not need. */
export function readDrawnEvents(
  database: Database,
  keys: readonly EventKey[],
  drawnAs: DrawnAs,
): DrawnEvent[] {
  if (keys.length === 0) return [];
  const { lanes, names, countsAs, asof } = drawnAs;
  if (asof === undefined) {
    const rows = readRows(database, keys, lanes);
    const { lanesOf } = toLanes(lanes, rows.map(toLaned), names, countsAs);
    return rows.map((row) => ({ ...toDrawn(row), lanes: lanesOf.get(row.id) ?? [] }));
  }
  const ids = keys.map(({ id }) => id);
  const events = readEvents(database, ids, asof);
  const { lanesOf } = toLanes(lanes, events, names, countsAs);
  const published = readFirstDays(database, events);
  return events.map((event) => toDrawnEvent(event, lanesOf.get(event.id) ?? [], published));
}

type DrawnRow = Pick<
  DrawnEvent,
  'id' | 'title' | 'type' | 'importance' | 'sources' | 'modality' | 'pairs'
> & {
  date: string;
  contested: number;
  attested: number | null;
  cited: string[];
  participants: Participant[];
};
/** Lists are JSON; they are null where they are not asked for. */
type StoredRow = Omit<DrawnRow, 'pairs' | 'cited' | 'participants'> & {
  number: number;
  mask: number;
  otherPairs: string | null;
  cited: string | null;
  participants: string | null;
};

/**
 * One statement over the index that has all that is drawn, and in which the events of a window stand near each other.
 * Other tables are looked into only for what needs them: in a large file each look is a page from another place.
 */
function readRows(database: Database, keys: readonly EventKey[], lanes: LaneKind): DrawnRow[] {
  const cited = sql`(SELECT json_group_array(DISTINCT source_id) FROM citations WHERE event_id = events.id)`;
  const participants = sql`(
    SELECT json_group_array(json_object('actor', actor, 'role', role)) FROM participants WHERE event_id = events.id
  )`;
  const places = JSON.stringify(keys.map(({ number, importance, day }) => [importance, day, number]));
  const rows = selectRows<StoredRow>(
    database,
    sql`SELECT
        number, events.id, title, events.type, importance, date, contested, source_count AS sources, modality,
        lane_mask AS mask, attested_day AS attested,
        CASE WHEN (lane_mask & ${OTHER_PAIRS_BIT}) <> 0 THEN (
          SELECT json_group_array(pair) FROM event_pairs WHERE event_id = events.id
        ) END AS otherPairs,
        ${lanes === 'source' ? cited : sql`NULL`} AS cited,
        ${lanes === 'actor' ? participants : sql`NULL`} AS participants
      FROM json_each(${places}) AS places CROSS JOIN events INDEXED BY events_drawn
      WHERE events.status = 'published' AND importance = places.value ->> 0
        AND earliest_day IS places.value ->> 1 AND number = places.value ->> 2`,
  );
  const found = new Map(
    rows.map((row) => [
      row.number,
      {
        ...row,
        pairs:
          row.otherPairs === null ? focalPairsOfMask(row.mask) : parseList<string>(row.otherPairs).sort(),
        cited: parseList<string>(row.cited),
        participants: parseList<Participant>(row.participants),
      },
    ]),
  );
  return keys.flatMap(({ number }) => found.get(number) ?? []);
}

function parseList<Item>(json: string | null): Item[] {
  return json === null ? [] : (JSON.parse(json) as Item[]);
}

function toLaned({ id, type, pairs, participants, cited }: DrawnRow): LanedEvent {
  return { id, type, pairs, participants, citations: cited.map((source) => ({ source })) };
}

function toDrawn(row: DrawnRow): Omit<DrawnEvent, 'lanes'> {
  const { id, title, type, importance, pairs, sources, modality } = row;
  const date = readDate(row.date);
  const attested = date.latest === null && row.attested !== null ? formatDay(row.attested) : null;
  return {
    id,
    title,
    type,
    importance,
    date,
    pairs,
    contested: row.contested === 1,
    sources,
    modality,
    attested,
  };
}

/** When the sources of open events were published at the earliest (ISO): an open state is attested until then. */
function readFirstDays(database: Database, events: readonly TimelineEvent[]): Map<string, string | null> {
  const open = events.filter(({ date }) => date.latest === null);
  const ids = [...new Set(open.flatMap(({ citations }) => citations.map(({ source }) => source)))];
  if (ids.length === 0) return new Map();
  const rows = selectRows<{ id: string; day: number | null }>(
    database,
    sql`SELECT id, published_earliest_day AS day FROM sources WHERE id IN ${listOf(ids)}`,
  );
  return new Map(rows.map(({ id, day }) => [id, day === null ? null : formatDay(day)]));
}
