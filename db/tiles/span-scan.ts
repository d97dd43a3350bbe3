/**
 * Events that overlap a window, found in the index `events_by_span` alone: for each importance and class of length only
 * those that begin late enough to reach into the window. An event costs about the same wherever it lies, so a narrow
 * window costs little, however many events there are.
 */
import { type SQL, sql } from 'drizzle-orm';
import { OPEN_CLASS, SPAN_CLASS } from './span-class.ts';

/** Days from which on an event has to reach into the window, and by which it has to begin; null is unbounded. */
export type ScannedSpan = { first: number | null; last: number | null };

const LONG_AGO = -(2 ** 40);
const LONG_HENCE = 2 ** 40;

/**
 * Returns what stands after FROM: rows of `events` of these importances that overlap the days. Only columns of the index
 * may be selected, or the table is read for each of them.
 */
export function spanScan(importances: readonly number[], { first, last }: ScannedSpan): SQL {
  const latest = first ?? LONG_AGO;
  const classes = Array.from({ length: OPEN_CLASS + 1 }, (_, index) => [
    index,
    first === null || index === OPEN_CLASS ? LONG_AGO : first - 2 ** index + 1,
  ]);
  return sql`(
    WITH
      ranks AS MATERIALIZED (SELECT value AS rank FROM json_each(${JSON.stringify(importances)})),
      classes AS MATERIALIZED (
        SELECT value ->> 0 AS class, value ->> 1 AS first FROM json_each(${JSON.stringify(classes)})
      )
    SELECT ${sql.raw(SCANNED)}
    FROM ranks CROSS JOIN classes CROSS JOIN events INDEXED BY events_by_span
    WHERE events.status = 'published' AND importance = rank AND (${sql.raw(SPAN_CLASS)}) = class
      AND earliest_day BETWEEN classes.first AND ${last ?? LONG_HENCE}
      AND (latest_day >= ${latest} OR latest_day IS NULL)
    UNION ALL
    SELECT ${sql.raw(SCANNED)}
    FROM ranks CROSS JOIN events INDEXED BY events_by_span
    WHERE events.status = 'published' AND importance = rank AND (${sql.raw(SPAN_CLASS)}) = ${sql.raw(String(OPEN_CLASS))}
      AND earliest_day IS NULL AND (latest_day >= ${latest} OR latest_day IS NULL)
  ) AS events`;
}

const SCANNED = [
  ...['number', 'id', 'status', 'type', 'importance', 'source_count'],
  ...['contested', 'lane_mask', 'earliest_day', 'latest_day'],
]
  .map((column) => `events.${column}`)
  .join(', ');
