/**
 * The same answer by plain SQL over the tables that hold the events: what anyone would write first. Three questions: how
 * many, how many a lane and bucket, and which are chosen. Pairs, numbers of sources and dates as of a day are
 * worked out from participants and citations in the same statement, because they are stored nowhere. SQLite may use
 * whatever index of those tables it likes, but not the search index, on a connection of better-sqlite3 as it comes. The
 * chosen events are not even read.
 */
import type BetterSqlite from 'better-sqlite3';
import { OPEN_END, OPEN_START } from '#lib/query/joint-citations.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import { toWindowDays } from '#lib/timeline/window-buckets.ts';
import { choiceEdges } from '#lib/timeline/window-choice.ts';
import { FOCAL_PAIRS } from '../focal.ts';

const BUCKETS = 200;
const SHOWN = 150;

const FOCAL = FOCAL_PAIRS.map((pair) => `'${pair}'`).join(', ');

/** What a window holds; buckets are added up by lane, so that it can be compared with an answer in other buckets. */
export type ScannedWindow = {
  total: number;
  /** Events by lane; a lane without any is missing. */
  lanes: ReadonlyMap<string, number>;
  /** The ids of those that are shown, in order of rank. */
  chosen: readonly string[];
};

/** Returns what the scan finds in a window. It knows the parts of filters that `window-questions.ts` asks for. */
export function scanWindow(
  sqlite: BetterSqlite.Database,
  filter: ResolvedFilter,
  window: readonly [string, string],
): ScannedWindow {
  const { first, last } = toWindowDays(window);
  const { conditions, values } = toConditions(filter);
  const isAsOf = filter.asof !== null;
  const matching = `
    matching AS (
      SELECT number, id, importance, earliest_day${isAsOf ? ', sources' : ''}
      FROM ${isAsOf ? 'events_as_of' : 'events'} AS events
      WHERE status = 'published'
        AND (earliest_day IS NULL OR earliest_day <= @last) AND (latest_day IS NULL OR latest_day >= @first)
        ${conditions.map((condition) => `AND ${condition}`).join('\n')}
    )`;
  const ask = <Row>(select: string, bound: Record<string, unknown>, ...parts: string[]): Row[] => {
    const ctes = [...(isAsOf ? [EVENTS_AS_OF] : []), matching, ...parts].join(',');
    return sqlite.prepare(`WITH ${ctes} ${select}`).all({ first, last, ...values, ...bound }) as Row[];
  };
  const [counted] = ask<{ total: number }>('SELECT count(*) AS total FROM matching', {});
  type LaneRow = { lane: string; bucket: number; count: number };
  const lanes = new Map<string, number>();
  for (const { lane, count } of ask<LaneRow>(COUNT_LANES, { width: last + 1 - first }, MATCHING_PAIRS))
    lanes.set(lane, (lanes.get(lane) ?? 0) + count);
  const chosen = ask<{ id: string }>(
    CHOSEN,
    { edges: JSON.stringify(choiceEdges(first, last, SHOWN)), limit: SHOWN },
    toRanked(isAsOf ? 'sources' : COUNT_SOURCES),
    CHOICE,
  );
  return { total: counted?.total ?? 0, lanes, chosen: chosen.map(({ id }) => id) };
}

const COUNT_SOURCES = '(SELECT count(DISTINCT source_number) FROM citations WHERE event_number = number)';

/** Events with their place by rank, and the bucket of the choice that they begin in; null where they only cross the window. */
const toRanked = (sources: string) => `
  ranked AS (
    SELECT id, importance, row_number() OVER (ORDER BY importance DESC, ${sources} DESC, earliest_day, id) AS place,
      (SELECT max(value) FROM json_each(@edges) WHERE value <= earliest_day AND earliest_day >= @first) AS bucket
    FROM matching
  )`;

/** Those that begin in the window in the order in which they are chosen, and those that cross it by rank. */
const CHOICE = `
  rounds AS (
    SELECT id, place, importance = 5 AS great,
      row_number() OVER (PARTITION BY importance = 5, bucket ORDER BY place) AS round
    FROM ranked WHERE bucket IS NOT NULL
  ),
  begun AS (SELECT id, place, row_number() OVER (ORDER BY great DESC, round, place) AS turn FROM rounds),
  crossing AS (
    SELECT id, place, row_number() OVER (ORDER BY place) AS turn FROM ranked WHERE bucket IS NULL
  ),
  kept AS (
    SELECT min((SELECT count(*) FROM begun), @limit - min((SELECT count(*) FROM crossing), @limit / 3)) AS begun
  )`;

const CHOSEN = `
  SELECT id FROM (
    SELECT id, place FROM begun WHERE turn <= (SELECT begun FROM kept)
    UNION ALL
    SELECT id, place FROM crossing WHERE turn <= @limit - (SELECT begun FROM kept)
  ) ORDER BY place`;

/** Events with the date that the stated dates of known citations have in common, else that from the first to the last. */
const EVENTS_AS_OF = `
  known AS (
    SELECT event_number, count(DISTINCT source_number) AS sources,
      min(coalesce(stated_earliest_day, ${OPEN_START})) AS first_start,
      max(coalesce(stated_earliest_day, ${OPEN_START})) AS last_start,
      min(coalesce(stated_latest_day, ${OPEN_END})) AS first_end,
      max(coalesce(stated_latest_day, ${OPEN_END})) AS last_end
    FROM citations JOIN sources ON sources.number = source_number
    WHERE published_latest_day <= @asof
    GROUP BY event_number
  ),
  events_as_of AS (
    SELECT number, id, type, importance, status, title, summary, sources,
      CASE WHEN last_start > first_end THEN first_start ELSE last_start END AS earliest_day,
      CASE WHEN last_start > first_end THEN last_end ELSE first_end END AS latest_day
    FROM known JOIN events ON number = event_number
  )`;

/** Two participants of one event who make a pair, and the codes that they count as. */
const PAIRED = `
  participants AS a
    JOIN participants AS b ON b.event_number = a.event_number AND (
      (a.role = 'party' AND b.role = 'party' AND a.position < b.position)
      OR (a.role IN ('initiator', 'party') AND b.role IN ('recipient', 'target'))
    )
    JOIN actors AS actor_a ON actor_a.code = a.actor
    JOIN actors AS actor_b ON actor_b.code = b.actor`;
const CODE_A = 'coalesce(actor_a.counts_as, actor_a.code)';
const CODE_B = 'coalesce(actor_b.counts_as, actor_b.code)';
const PAIR = `min(${CODE_A}, ${CODE_B}) || '-' || max(${CODE_A}, ${CODE_B})`;

const MATCHING_PAIRS = `
  matching_pairs AS (
    SELECT matching.number, matching.earliest_day, ${PAIR} AS pair
    FROM matching JOIN ${PAIRED} WHERE a.event_number = matching.number AND ${CODE_A} <> ${CODE_B}
  )`;

const COUNT_LANES = `
  SELECT lane, bucket, count(*) AS count FROM (
    SELECT DISTINCT number, CASE WHEN pair IN (${FOCAL}) THEN pair ELSE 'other-pairs' END AS lane,
      (max(coalesce(earliest_day, @first), @first) - @first) * ${BUCKETS} / @width AS bucket
    FROM matching_pairs
    UNION ALL
    SELECT number, 'no-pair', (max(coalesce(earliest_day, @first), @first) - @first) * ${BUCKETS} / @width
    FROM matching WHERE number NOT IN (SELECT number FROM matching_pairs)
  ) GROUP BY lane, bucket`;

function toConditions(filter: ResolvedFilter): { conditions: string[]; values: Record<string, unknown> } {
  const { pairs, types, actors, importance, span, match, text, asof } = filter;
  const conditions: string[] = [];
  const values: Record<string, unknown> = {};
  const add = (condition: string, bound: Record<string, unknown>) => {
    conditions.push(condition);
    Object.assign(values, bound);
  };
  if (asof !== null) values.asof = asof;
  if (importance > 1) add('importance >= @importance', { importance });
  if (types !== null)
    add('type IN (SELECT value FROM json_each(@types))', { types: JSON.stringify([...types]) });
  if (span.earliest !== null)
    add(match === 'within' ? 'earliest_day >= @from' : '(latest_day IS NULL OR latest_day >= @from)', {
      from: span.earliest,
    });
  if (span.latest !== null)
    add(match === 'within' ? 'latest_day <= @to' : '(earliest_day IS NULL OR earliest_day <= @to)', {
      to: span.latest,
    });
  for (const [index, actor] of actors.entries()) {
    const taking = `SELECT 1 FROM participants JOIN actors ON code = actor
      WHERE event_number = events.number AND role <> 'mentioned' AND coalesce(counts_as, code) = @actor${index}`;
    add(`EXISTS (${taking})`, { [`actor${index}`]: actor });
  }
  if (pairs !== null) {
    const paired = `SELECT 1 FROM ${PAIRED} WHERE a.event_number = events.number
      AND ${CODE_A} <> ${CODE_B} AND ${PAIR} IN (SELECT value FROM json_each(@pairs))`;
    add(`EXISTS (${paired})`, { pairs: JSON.stringify([...pairs]) });
  }
  for (const [index, { words }] of text?.terms.entries() ?? []) {
    const said = `SELECT 1 FROM citations JOIN excerpts ON excerpts.number = excerpt_number
      WHERE event_number = events.number AND exact LIKE @words${index}`;
    add(`(title LIKE @words${index} OR summary LIKE @words${index} OR EXISTS (${said}))`, {
      [`words${index}`]: `%${words.join(' ')}%`,
    });
  }
  return { conditions, values };
}
