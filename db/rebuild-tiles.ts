import { FOCAL_PAIRS } from '#lib/domain/pair.ts';
import type { Database } from './open-database.ts';
import { TILE_LEVELS, tileOf } from './tile-levels.ts';

/**
 * Returns nothing; counts the tiles anew from the events. Spans first, in one pass over each kind of choice; then days,
 * and each coarser level from the one below it. The caller holds the transaction.
 */
export function rebuildTiles(database: Database): void {
  const { sqlite } = database;
  for (const statement of SPANS) sqlite.exec(statement);
  rebuildDays(database);
  for (const statement of TILES) sqlite.exec(statement);
}

function rebuildDays({ sqlite }: Database): void {
  sqlite.exec('DELETE FROM tile_days');
  const days = sqlite
    .prepare<[], number>(
      `SELECT earliest_day FROM temp.tile_spans WHERE earliest_day IS NOT NULL
        UNION SELECT latest_day FROM temp.tile_spans WHERE latest_day IS NOT NULL`,
    )
    .pluck()
    .all();
  const insert = sqlite.prepare('INSERT INTO tile_days (day, dekad) VALUES (?, ?)');
  for (const day of days) insert.run(day, tileOf('dekad', day));
}

/** Sources and pairs are not counted by days and dekads: nearly as many rows as events, for little that is asked. */
const WITH_DAYS = "kind NOT IN ('source', 'pair')";

const FOCAL = FOCAL_PAIRS.map((pair) => `'${pair}'`).join(', ');

const PUBLISHED = "events WHERE status = 'published'";

const countSpans = (kind: string, value: string, from: string) =>
  `INSERT INTO temp.tile_spans
    SELECT '${kind}', ${value}, earliest_day, latest_day, lane_mask, count(*)
    FROM ${from} GROUP BY ${value}, earliest_day, latest_day, lane_mask`;

const SPANS = [
  'DROP TABLE IF EXISTS temp.tile_spans',
  `CREATE TEMP TABLE tile_spans
    (kind text, value text, earliest_day integer, latest_day integer, mask integer, count integer)`,
  countSpans('any', "''", PUBLISHED),
  countSpans('type', 'type', PUBLISHED),
  countSpans('importance', 'CAST(importance AS text)', PUBLISHED),
  countSpans('contested', "''", `${PUBLISHED} AND contested`),
  countSpans(
    'source',
    'source_id',
    `(SELECT DISTINCT event_id, source_id FROM citations) AS cited
      JOIN events ON events.id = cited.event_id WHERE status = 'published'`,
  ),
  countSpans(
    'pair',
    'pair',
    `event_pairs JOIN events ON events.id = event_pairs.event_id
      WHERE status = 'published' AND pair NOT IN (${FOCAL})`,
  ),
  countSpans(
    'actor',
    'code',
    `(
      SELECT DISTINCT event_id, coalesce(actors.counts_as, participants.actor) AS code
      FROM participants LEFT JOIN actors ON actors.code = participants.actor WHERE role <> 'mentioned'
    ) AS acting JOIN events ON events.id = acting.event_id WHERE status = 'published'`,
  ),
  countSpans(
    'actor',
    "'-'",
    `${PUBLISHED}
      AND NOT EXISTS (SELECT 1 FROM participants WHERE event_id = events.id AND role <> 'mentioned')`,
  ),
  'DELETE FROM event_tiles',
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

const finer = (level: keyof typeof TILE_LEVELS) => `event_tiles WHERE level = ${TILE_LEVELS[level]}`;

const TILES = [
  countTiles('day', 'day', `${ENDS} WHERE day IS NOT NULL AND ${WITH_DAYS}`),
  countTiles(
    'dekad',
    'dekad',
    `event_tiles JOIN tile_days ON tile_days.day = tile WHERE level = ${TILE_LEVELS.day}`,
  ),
  countTiles('month', 'tile / 3', finer('dekad')),
  countTiles('month', 'dekad / 3', `${ENDS} JOIN tile_days USING (day) WHERE NOT (${WITH_DAYS})`),
  countTiles('quarter', 'tile / 3', finer('month')),
  countTiles('year', 'tile / 4', finer('quarter')),
  countTiles('decade', 'tile / 10', finer('year')),
  countTiles('open', '0', `${ENDS} WHERE day IS NULL`),
  'DROP TABLE temp.tile_spans',
];
