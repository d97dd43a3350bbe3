/**
 * Which events of a window are shown: the first by rank. Importance is gone through from the top, each step by what is
 * cheaper: down the order of rank, which ends early where many events match, or through all events of the window of
 * that importance, which are few where it is narrow. The counts that are kept say which.
 */
import { type SQL, sql } from 'drizzle-orm';
import { EVENT_KEY, type EventKey } from '#db/read/event-key.ts';
import type { Database } from '#db/store/open-database.ts';
import { selectRows } from '#db/store/run-query.ts';
import { readDataVersion } from '#db/store/status.ts';
import { spanScan } from './span-scan.ts';
import { countOverlapping } from './tiles.ts';

/** What is chosen from. */
export type ChoiceQuestion = {
  /** Conditions on `events` beside those of the window; columns of the indexes cost least. */
  conditions: SQL;
  /** The days of the window that the filter's period leaves; an event overlaps them. `first` may be after `last`. */
  span: { first: number; last: number };
  /** Matching events of the window. */
  total: number;
  limit: number;
  /** Another way: the very keys by the query of any filter, and how many rows that reads. */
  listed?: { keys: SQL; rows: number };
};

/** A row of an index costs so much of what one in the other does: `spanScan` passes its rows on one by one. */
const SPAN_COST = 1.5;
const IMPORTANCES = [5, 4, 3, 2, 1] as const;

/** A row found in one table and read in another costs so much of one in an index. */
const LISTED_COST = 6;

type Step = { importance: number; isRanked: boolean; cost: number };

/** Returns the keys of the first events of a window, in order of rank. */
export function chooseWindowEvents(database: Database, question: ChoiceQuestion): EventKey[] {
  const { listed, limit, total } = question;
  if (total === 0) return [];
  const steps = planSteps(database, question);
  const cost = steps.reduce((sum, step) => sum + step.cost, 0);
  if (listed !== undefined && listed.rows * LISTED_COST < cost) return selectRows(database, listed.keys);
  const keys: EventKey[] = [];
  for (const { importance, isRanked } of steps) {
    const left = limit - keys.length;
    if (left > 0)
      keys.push(...(isRanked ? inOrderOfRank : throughWindow)(database, question, importance, left));
  }
  return keys;
}

/**
 * How many events of an importance are in the window, and how many of those match, is guessed: as many as of all. A wrong
 * guess costs time and changes no answer.
 */
function planSteps(database: Database, { span, total, limit }: ChoiceQuestion): Step[] {
  // What reaches over a gap between window and period is not in the tiles; it is found in the window.
  const isGap = span.first > span.last;
  const everywhere = countByImportance(database);
  const inWindow = isGap ? total : sumOf(countOverlapping(database, 'any', [''], span)?.get('') ?? new Map());
  const all = Math.max(1, sumOf(everywhere));
  let left = limit;
  return IMPORTANCES.flatMap((importance): Step[] => {
    // Steps that are hardly reached cost nothing in the plan, but are there if they are.
    const isReached = left > 0;
    const among = everywhere.get(importance) ?? 0;
    const matching = Math.max((total * among) / all, 1);
    const ranked = (Math.min(left, matching) * among) / matching;
    const scanned = ((inWindow * among) / all) * SPAN_COST;
    const step = {
      importance,
      isRanked: !isGap && ranked < scanned,
      cost: isReached ? Math.min(ranked, scanned) : 0,
    };
    left -= matching;
    return [step];
  });
}

function inOrderOfRank(
  database: Database,
  { conditions, span }: ChoiceQuestion,
  importance: number,
  limit: number,
): EventKey[] {
  return selectRows(
    database,
    sql`SELECT ${EVENT_KEY} FROM events INDEXED BY events_by_rank
      WHERE events.status = 'published' AND events.importance = ${importance}
        AND (events.earliest_day <= ${span.last} OR events.earliest_day IS NULL)
        AND (events.latest_day >= ${span.first} OR events.latest_day IS NULL)
        AND ${conditions}
      ORDER BY events.source_count DESC, events.earliest_day, events.id LIMIT ${limit}`,
  );
}

function throughWindow(
  database: Database,
  { conditions, span }: ChoiceQuestion,
  importance: number,
  limit: number,
): EventKey[] {
  return selectRows(
    database,
    sql`SELECT ${EVENT_KEY} FROM ${spanScan([importance], span)} WHERE ${conditions}
      ORDER BY events.source_count DESC, events.earliest_day, events.id LIMIT ${limit}`,
  );
}

const known = new WeakMap<Database, { version: string; counts: Map<number, number> }>();

/** Kept until something is written. It may be wrong where a write was undone, which costs no more than a wrong guess. */
function countByImportance(database: Database): Map<number, number> {
  const version = readDataVersion(database);
  const kept = known.get(database);
  if (kept?.version === version) return kept.counts;
  const everywhere = { first: null, last: null };
  const counts = countOverlapping(database, 'importance', IMPORTANCES.map(String), everywhere) ?? new Map();
  const byImportance = new Map([...counts].map(([value, masks]) => [Number(value), sumOf(masks)]));
  known.set(database, { version, counts: byImportance });
  return byImportance;
}

function sumOf(counts: ReadonlyMap<number, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
