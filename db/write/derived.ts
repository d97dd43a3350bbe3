/**
 * What triggers keep in step with every write: facts of events, the search indexes, the tiles, the data version. A load of
 * very many events suspends them and makes all of it anew at the end; the caller holds the transaction, so that nobody
 * sees the time between. Pairs and revisions are written with the events, by whoever writes those.
 */

import type { Database } from '#db/store/open-database.ts';
import { rebuildTiles } from '#db/tiles/rebuild-tiles.ts';
import { DyadlineError } from '#lib/errors.ts';
import { OTHER_PAIRS_BIT, TILED_PAIRS, toLaneMask } from '#lib/timeline/lane-mask.ts';

/** The ends of the names of the triggers that derive; the others refuse what is wrong, and stay. */
const DERIVING = /_(facts|search|tiles|version)$/;

const suspended = new WeakMap<Database, string[]>();

/** Returns nothing; takes the deriving triggers away until `rebuildDerived`. Throws outside a transaction. */
export function suspendDerived(database: Database): void {
  const { sqlite } = database;
  if (!sqlite.inTransaction)
    throw new DyadlineError('internal', 'suspendDerived was called outside a transaction.');
  const triggers = sqlite
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
    .filter(({ name }) => DERIVING.test(name));
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER "${name}"`);
  suspended.set(
    database,
    triggers.map(({ sql }) => sql),
  );
}

/**
 * Returns nothing; makes everything derived anew from what stands in the tables, and brings the suspended triggers
 * back. Facts of events (the view `event_facts`, and `lane_mask`) that are right already cost no write;
 * `areFactsRight` says that all are, because whoever wrote the events wrote them too.
 */
export function rebuildDerived(database: Database, { areFactsRight = false } = {}): void {
  const { sqlite } = database;
  const triggers = suspended.get(database);
  if (triggers === undefined) {
    throw new DyadlineError('internal', 'rebuildDerived was called without suspendDerived before it.');
  }
  for (const statement of areFactsRight ? SEARCH : [...FACTS, ...SEARCH]) sqlite.exec(statement);
  rebuildTiles(database);
  sqlite.exec('UPDATE data_version SET version = version + 1');
  for (const trigger of triggers) sqlite.exec(trigger);
  suspended.delete(database);
}

const PAIR_BITS = TILED_PAIRS.map((pair) => `WHEN '${pair}' THEN ${toLaneMask([pair])}`).join(' ');

/** What the view `event_facts` says of an event. */
const FACT_COLUMNS =
  'contested, source_count, modality, attested_day, known_from_day, known_whole_day, stated_earliest_day, stated_latest_day';

const FACTS = [
  `UPDATE events SET (${FACT_COLUMNS}) =
    (SELECT ${FACT_COLUMNS} FROM event_facts WHERE event_id = events.id)
  WHERE (${FACT_COLUMNS}) IS NOT
    (SELECT ${FACT_COLUMNS} FROM event_facts WHERE event_id = events.id)`,
  `UPDATE events SET lane_mask = lanes.mask
  FROM (
    SELECT event_id, sum(DISTINCT CASE pair ${PAIR_BITS} ELSE ${OTHER_PAIRS_BIT} END) AS mask
    FROM event_pairs GROUP BY event_id
  ) AS lanes
  WHERE lanes.event_id = events.id AND events.lane_mask <> lanes.mask`,
  `UPDATE events SET lane_mask = 0
  WHERE lane_mask <> 0 AND NOT EXISTS (SELECT 1 FROM event_pairs WHERE event_id = events.id)`,
];

const SEARCH = [
  `INSERT INTO event_search (event_search) VALUES ('delete-all')`,
  `INSERT INTO event_search (rowid, title, summary, excerpts, actors)
    SELECT number, title, summary, excerpts, actors FROM event_documents`,
  `INSERT INTO excerpt_search (excerpt_search) VALUES ('delete-all')`,
  `INSERT INTO excerpt_search (rowid, exact, translation)
    SELECT number, replace(exact, char(57344), ' '), replace(translation_text, char(57344), ' ') FROM excerpts`,
];
