import { sql } from 'drizzle-orm';
import type { Participant } from '#lib/domain/event.ts';
import type { CountsAs } from '#lib/domain/pair.ts';
import type { LaneKind } from '#lib/query/view.ts';
import { formatDay } from '#lib/time/day.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { focalPairsOfMask, OTHER_PAIRS_BIT } from '#lib/timeline/lane-mask.ts';
import { type DrawableEvent, toDrawnEvent } from '#lib/timeline/to-drawn-event.ts';
import { type LaneNames, toLanes } from '#lib/timeline/to-lanes.ts';
import type { EventKey } from './choose-window-events.ts';
import { listOf } from './filter-to-sql.ts';
import type { Database } from './open-database.ts';
import { readEvents } from './read-events.ts';
import { selectRows } from './run-query.ts';
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
  const ids = keys.map(({ id }) => id);
  const events = asof === undefined ? readDrawable(database, keys, lanes) : readEvents(database, ids, asof);
  const { lanesOf } = toLanes(lanes, events, names, countsAs);
  const published = readFirstDays(database, events);
  return events.map((event) => toDrawnEvent(event, lanesOf.get(event.id) ?? [], published));
}

type Drawable = DrawableEvent & { participants: Participant[] };
type EventRow = Omit<Drawable, 'date' | 'pairs' | 'contested' | 'citations' | 'participants'> & {
  number: number;
  date: string;
  contested: number;
  mask: number;
  /** JSON; null where the mask says it. */
  pairs: string | null;
  /** JSON. */
  citations: string;
  participants: string;
};

/**
 * One statement: what hangs on an event is a few rows each, cheaper gathered there than asked for on its own. Each table
 * is looked into only for events that need it, because in a large file each look is a page from another place.
 */
function readDrawable(database: Database, keys: readonly EventKey[], lanes: LaneKind): Drawable[] {
  const participants = sql`(
    SELECT json_group_array(json_object('actor', actor, 'role', role)) FROM participants WHERE event_id = events.id
  )`;
  const rows = selectRows<EventRow>(
    database,
    sql`SELECT
        number, id, title, type, importance, date, contested, source_count AS sources, modality, lane_mask AS mask,
        CASE WHEN (lane_mask & ${OTHER_PAIRS_BIT}) <> 0 THEN (
          SELECT json_group_array(pair) FROM event_pairs WHERE event_id = events.id
        ) END AS pairs,
        CASE WHEN ${lanes === 'source' ? sql`TRUE` : sql`latest_day IS NULL`} THEN (
          SELECT json_group_array(
            json_object('source', source_id, 'modality', citations.modality, 'stance', stance)
          )
          FROM citations WHERE event_id = events.id
        ) ELSE '[]' END AS citations,
        ${lanes === 'actor' ? participants : sql`'[]'`} AS participants
      FROM events WHERE number IN ${listOf(keys.map(({ number }) => number))}`,
  );
  const events = new Map(
    rows.map(
      ({ number, date, contested, mask, pairs, citations, participants, ...row }): [number, Drawable] => [
        number,
        {
          ...row,
          date: readDate(date),
          contested: contested === 1,
          pairs: pairs === null ? focalPairsOfMask(mask) : (JSON.parse(pairs) as string[]).sort(),
          citations: JSON.parse(citations) as Drawable['citations'],
          participants: JSON.parse(participants) as Participant[],
        },
      ],
    ),
  );
  return keys.flatMap(({ number }) => events.get(number) ?? []);
}

/** When the sources of open events were published at the earliest (ISO): an open state is attested until then. */
function readFirstDays(database: Database, events: readonly DrawableEvent[]): Map<string, string | null> {
  const open = events.filter(({ date }) => date.latest === null);
  const ids = [...new Set(open.flatMap(({ citations }) => citations.map(({ source }) => source)))];
  if (ids.length === 0) return new Map();
  const rows = selectRows<{ id: string; day: number | null }>(
    database,
    sql`SELECT id, published_earliest_day AS day FROM sources WHERE id IN ${listOf(ids)}`,
  );
  return new Map(rows.map(({ id, day }) => [id, day === null ? null : formatDay(day)]));
}
