/**
 * Counts of a window by going through every event that matches: for any filter, and as long as that takes. Words come
 * from the full-text index, everything else from the index of spans; only questions as of a day go through citations.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { selectNumbers, selectRows } from '#db/store/run-query.ts';
import type { LaneKind } from '#lib/query/view.ts';
import { lanesOfMask, MASKS } from '#lib/timeline/lane-mask.ts';
import { bucketOf, type WindowBuckets } from '#lib/timeline/window-buckets.ts';
import { heldCounts, type LaneCounts } from './count-window.ts';
import type { FilteredEvents } from './filter-to-sql.ts';

/** The matching events of a window, and how they are read. */
export type DirectQuestion = {
  /** Of the events of the window: what stands after FROM and after WHERE, and their earliest day. */
  matching: Pick<FilteredEvents, 'from' | 'where' | 'earliestDay'>;
  lanes: LaneKind;
  buckets: WindowBuckets;
  /** Day number as of which sources are known, or null. */
  asofDay: number | null;
};

/** Returns the counts of a window. */
export function countWindowDirectly(
  database: Database,
  question: DirectQuestion,
): { counts: LaneCounts; total: number } {
  const { lanes } = question;
  return lanes === 'pair' || lanes === 'none'
    ? countByMask(database, question)
    : countByLane(database, question);
}

/** Day and mask in one number, added up here: SQLite would sort a million rows to group them, in twice the time. */
function countByMask(database: Database, question: DirectQuestion): { counts: LaneCounts; total: number } {
  const { matching, lanes, buckets } = question;
  const first = buckets.edges[0] ?? 0;
  const day = sql`max(coalesce(${matching.earliestDay}, ${first}), ${first}) - ${first}`;
  const found = selectNumbers(
    database,
    sql`SELECT (${day}) * ${MASKS} + events.lane_mask FROM ${matching.from} WHERE ${matching.where}`,
  );
  const numbers = new Map<number, number>();
  for (const one of found) numbers.set(one, (numbers.get(one) ?? 0) + 1);
  const counts: LaneCounts = new Map();
  for (const [packed, count] of numbers) {
    const bucket = bucketOf(buckets, first + Math.floor(packed / MASKS));
    for (const lane of lanes === 'none' ? ['all'] : lanesOfMask(packed % MASKS)) {
      const held = heldCounts(counts, lane, buckets);
      held[bucket] = (held[bucket] ?? 0) + count;
    }
  }
  return { counts, total: found.length };
}

function countByLane(database: Database, question: DirectQuestion): { counts: LaneCounts; total: number } {
  const { matching, lanes, buckets } = question;
  const { lane, join, count: counted } = LANES[lanes](question);
  const rows = selectRows<{ day: number | null; lane: string | null; count: number }>(
    database,
    sql`SELECT ${matching.earliestDay} AS day, ${lane} AS lane, ${counted} AS count
      FROM ${matching.from} ${join} WHERE ${matching.where} GROUP BY 1, 2`,
  );
  const counts: LaneCounts = new Map();
  let total = 0;
  for (const { day, lane: value, count } of rows) {
    const held = heldCounts(counts, value ?? 'no-actor', buckets);
    const bucket = bucketOf(buckets, day);
    held[bucket] = (held[bucket] ?? 0) + count;
    total += count;
  }
  return { counts, total: lanes === 'type' ? total : countMatching(database, matching) };
}

/** Returns the lanes of types, actors or sources that events of a filter are in, whatever the window. */
export function listLanesDirectly(
  database: Database,
  question: { parts: FilteredEvents; lanes: LaneKind; asofDay: number | null },
): Set<string> {
  const { parts, lanes } = question;
  const { lane, join } = LANES[lanes](question);
  const rows = selectRows<{ lane: string | null }>(
    database,
    sql`SELECT DISTINCT ${lane} AS lane FROM ${parts.from} ${join} WHERE ${parts.where}`,
  );
  return new Set(rows.map(({ lane: value }) => value ?? 'no-actor'));
}

function countMatching(database: Database, matching: DirectQuestion['matching']): number {
  const query = sql`SELECT count(*) AS count FROM ${matching.from} WHERE ${matching.where}`;
  return selectRows<{ count: number }>(database, query)[0]?.count ?? 0;
}

/** `count`: an event that two rows of the join put into one lane counts once. */
type LaneSql = { lane: SQL; join: SQL; count: SQL };

const ROWS = sql`count(*)`;
const EVENTS = sql`count(DISTINCT events.number)`;

const LANES: Record<LaneKind, (question: Pick<DirectQuestion, 'asofDay'>) => LaneSql> = {
  pair: () => ({ lane: sql`events.lane_mask`, join: sql``, count: ROWS }),
  none: () => ({ lane: sql`'all'`, join: sql``, count: ROWS }),
  type: () => ({ lane: sql`events.type`, join: sql``, count: ROWS }),
  actor: () => ({
    lane: sql`coalesce(actors.counts_as, participants.actor)`,
    count: EVENTS,
    join: sql`LEFT JOIN participants ON participants.event_id = events.id AND participants.role <> 'mentioned'
      LEFT JOIN actors ON actors.code = participants.actor`,
  }),
  source: ({ asofDay }) => ({
    lane: sql`citations.source_id`,
    count: EVENTS,
    join:
      asofDay === null
        ? sql`JOIN citations ON citations.event_id = events.id`
        : sql`JOIN citations ON citations.event_id = events.id
            JOIN sources ON sources.id = citations.source_id AND sources.published_latest_day <= ${asofDay}`,
  }),
};
