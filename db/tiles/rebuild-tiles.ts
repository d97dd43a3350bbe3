import type { Database } from '#db/store/open-database.ts';
import { TILED_PAIRS } from '#lib/timeline/lane-mask.ts';
import { TILE_LEVELS, tileOf } from './tile-levels.ts';

/**
 * Returns nothing; counts the tiles anew from the events: what has days first by its days, then each coarser level from
 * the one below it. The caller holds the transaction.
 */
export function rebuildTiles(database: Database): void {
  const { sqlite } = database;
  rebuildDays(database);
  for (const statement of [...DATED, ...SPANS, ...MONTH_SPANS, ...TILES]) sqlite.exec(statement);
}

function rebuildDays({ sqlite }: Database): void {
  sqlite.exec('DELETE FROM tile_days');
  const days = sqlite
    .prepare<[], number>(
      `SELECT earliest_day FROM events WHERE status = 'published' AND earliest_day IS NOT NULL
        UNION SELECT latest_day FROM events WHERE status = 'published' AND latest_day IS NOT NULL`,
    )
    .pluck()
    .all();
  const insert = sqlite.prepare('INSERT INTO tile_days (day, dekad) VALUES (?, ?)');
  for (const day of days) insert.run(day, tileOf('dekad', day));
}

/**
 * What of each event is counted, in the order of the ids: what hangs on events stands in that order too, so that a
 * million of them are gone through side by side rather than looked up one by one.
 */
const DATED = [
  'DROP TABLE IF EXISTS temp.dated',
  `CREATE TEMP TABLE dated (
    id text PRIMARY KEY, earliest_day integer, latest_day integer, earliest_dekad integer, latest_dekad integer,
    mask integer, type text, importance integer, contested integer
  ) WITHOUT ROWID`,
  // The plus makes SQLite sort the rows; it would read them one by one in the order of the index.
  `INSERT INTO temp.dated
    SELECT id, earliest_day, latest_day, firsts.dekad, lasts.dekad, lane_mask, type, importance, contested
    FROM events
      LEFT JOIN tile_days AS firsts ON firsts.day = earliest_day
      LEFT JOIN tile_days AS lasts ON lasts.day = latest_day
    WHERE status = 'published' ORDER BY +id`,
];

const countSpans = (kind: string, value: string, from = 'temp.dated') =>
  `INSERT INTO temp.tile_spans
    SELECT '${kind}', ${value}, earliest_day, latest_day, mask, count(*)
    FROM ${from} GROUP BY ${value}, earliest_day, latest_day, mask`;

const ACTING = "participants.event_id = dated.id AND participants.role <> 'mentioned'";

/** Who acts in an event, each once, however often it is named; an actor may stand for another. */
const ACTORS = `(
  SELECT DISTINCT id, coalesce(actors.counts_as, participants.actor) AS code, earliest_day, latest_day, mask
  FROM temp.dated CROSS JOIN participants ON ${ACTING} LEFT JOIN actors ON actors.code = participants.actor
)`;

/** The sources of an event, each once. */
const SOURCES = `temp.dated
  CROSS JOIN citations ON citations.event_id = dated.id
  WHERE citations.position = 0 OR NOT EXISTS (
    SELECT 1 FROM citations AS earlier
    WHERE earlier.event_id = dated.id AND earlier.position < citations.position
      AND earlier.source_id = citations.source_id
  )`;

/** Kinds that are counted by days, each stretch of days once. */
const SPANS = [
  'DROP TABLE IF EXISTS temp.tile_spans',
  `CREATE TEMP TABLE tile_spans
    (kind text, value text, earliest_day integer, latest_day integer, mask integer, count integer)`,
  countSpans('any', "''"),
  countSpans('type', 'type'),
  countSpans('importance', 'CAST(importance AS text)'),
  countSpans('contested', "''", 'temp.dated WHERE contested'),
  countSpans('actor', 'code', ACTORS),
  countSpans('actor', "'-'", `temp.dated WHERE NOT EXISTS (SELECT 1 FROM participants WHERE ${ACTING})`),
];

/** Each span as its first and its last day. */
const ENDS = `(
  SELECT kind, value, earliest_day AS day, mask, count AS began, 0 AS ended FROM temp.tile_spans
  UNION ALL SELECT kind, value, latest_day, mask, 0, count FROM temp.tile_spans
)`;

const countTiles = (level: keyof typeof TILE_LEVELS, tile: string, from: string) =>
  `INSERT INTO event_tiles (kind, value, level, tile, mask, began, ended)
    SELECT kind, value, ${TILE_LEVELS[level]}, ${tile} AS counted, mask, sum(began), sum(ended)
    FROM ${from} GROUP BY kind, value, counted, mask`;

const FOCAL = TILED_PAIRS.map((pair) => `'${pair}'`).join(', ');

/** Sources and pairs are not counted by days and dekads: nearly as many rows as events, for little that is asked. */
const countMonthSpans = (kind: string, value: string, from: string) =>
  `INSERT INTO temp.month_spans
    SELECT '${kind}', ${value}, earliest_dekad / 3, latest_dekad / 3, mask, count(*)
    FROM ${from} GROUP BY ${value}, 3, 4, mask`;

const MONTH_SPANS = [
  'DROP TABLE IF EXISTS temp.month_spans',
  `CREATE TEMP TABLE month_spans
    (kind text, value text, earliest_month integer, latest_month integer, mask integer, count integer)`,
  countMonthSpans('source', 'source_id', SOURCES),
  countMonthSpans(
    'pair',
    'pair',
    `event_pairs CROSS JOIN temp.dated ON dated.id = event_id WHERE pair NOT IN (${FOCAL})`,
  ),
];

const MONTH_ENDS = `(
  SELECT kind, value, earliest_month AS month, mask, count AS began, 0 AS ended FROM temp.month_spans
  UNION ALL SELECT kind, value, latest_month, mask, 0, count FROM temp.month_spans
)`;

const finer = (level: keyof typeof TILE_LEVELS) => `event_tiles WHERE level = ${TILE_LEVELS[level]}`;

const TILES = [
  'DELETE FROM event_tiles',
  countTiles('day', 'day', `${ENDS} WHERE day IS NOT NULL`),
  countTiles(
    'dekad',
    'dekad',
    `event_tiles JOIN tile_days ON tile_days.day = tile WHERE level = ${TILE_LEVELS.day}`,
  ),
  countTiles('month', 'tile / 3', finer('dekad')),
  countTiles('month', 'month', `${MONTH_ENDS} WHERE month IS NOT NULL`),
  countTiles('quarter', 'tile / 3', finer('month')),
  countTiles('year', 'tile / 4', finer('quarter')),
  countTiles('decade', 'tile / 10', finer('year')),
  countTiles('open', '0', `${ENDS} WHERE day IS NULL`),
  countTiles('open', '0', `${MONTH_ENDS} WHERE month IS NULL`),
  'DROP TABLE temp.month_spans',
  'DROP TABLE temp.tile_spans',
  'DROP TABLE temp.dated',
];
