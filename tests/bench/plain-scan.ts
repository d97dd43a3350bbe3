/**
 * The same answer by plain SQL over the tables that hold the events: what anyone would write first. Four questions: how many,
 * how many a lane and bucket, and the first so many by rank. Nothing that is kept ready takes part, but SQLite
 * may use whatever index of those tables it likes, on a connection of better-sqlite3 as it comes. The chosen events are
 * not even read.
 */
import type BetterSqlite from 'better-sqlite3';
import type { Filter } from '#lib/query/filter.ts';
import { toPeriodSpan } from '#lib/query/resolve-filter.ts';
import { toWindowDays } from '#lib/timeline/window-buckets.ts';
import { FOCAL_PAIRS } from '../focal.ts';

const BUCKETS = 200;
const SHOWN = 150;

const FOCAL = FOCAL_PAIRS.map((pair) => `'${pair}'`).join(', ');

/** Returns how many events the scan found in the window; it counts lanes and buckets and chooses the first ones besides. */
export function scanWindow(
  sqlite: BetterSqlite.Database,
  filter: Filter,
  window: readonly [string, string],
): number {
  const { first, last } = toWindowDays(window);
  const { conditions, values } = toConditions(filter);
  const bound = { ...values, first, last, width: last + 1 - first };
  const matching = `
    WITH matching AS (
      SELECT id, importance, source_count, earliest_day FROM events
      WHERE status = 'published'
        AND (earliest_day IS NULL OR earliest_day <= @last) AND (latest_day IS NULL OR latest_day >= @first)
        ${conditions.map((condition) => `AND ${condition}`).join('\n')}
    )`;
  const counted = sqlite.prepare(`${matching} SELECT count(*) AS total FROM matching`).get(bound);
  sqlite
    .prepare(
      `${matching} SELECT lane, bucket, count(*) AS count FROM (
        SELECT DISTINCT
          matching.id,
          CASE WHEN pair IN (${FOCAL}) THEN pair WHEN pair IS NULL THEN 'no-pair' ELSE 'other-pairs' END AS lane,
          (max(coalesce(earliest_day, @first), @first) - @first) * ${BUCKETS} / @width AS bucket
        FROM matching LEFT JOIN event_pairs ON event_pairs.event_id = matching.id
      ) GROUP BY lane, bucket`,
    )
    .all(bound);
  sqlite
    .prepare(
      `${matching} SELECT id FROM matching
        ORDER BY importance DESC, source_count DESC, earliest_day, id LIMIT ${SHOWN}`,
    )
    .all(bound);
  return (counted as { total: number }).total;
}

function toConditions(filter: Filter): { conditions: string[]; values: Record<string, unknown> } {
  const conditions: string[] = [];
  const values: Record<string, unknown> = {};
  const [pair] = filter.pairs;
  if (pair !== undefined) {
    conditions.push('id IN (SELECT event_id FROM event_pairs WHERE pair = @pair)');
    values.pair = pair;
  }
  const [type] = filter.types;
  if (type !== undefined) {
    conditions.push('type = @type');
    values.type = type;
  }
  const { earliest, latest } = toPeriodSpan(filter);
  if (earliest !== null && latest !== null) {
    conditions.push(
      '(latest_day IS NULL OR latest_day >= @from)',
      '(earliest_day IS NULL OR earliest_day <= @to)',
    );
    Object.assign(values, { from: earliest, to: latest });
  }
  if (filter.q !== undefined) {
    conditions.push(`(
      title LIKE @words OR summary LIKE @words OR EXISTS (
        SELECT 1 FROM citations
          JOIN excerpts ON excerpts.source_id = citations.source_id AND excerpts.id = citations.excerpt_id
        WHERE citations.event_id = events.id AND exact LIKE @words
      )
    )`);
    values.words = `%${filter.q}%`;
  }
  return { conditions, values };
}
