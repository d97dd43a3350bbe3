/**
 * Counts that are kept, so that a window over a million events is answered from a few hundred rows. What is counted and
 * how is said by the view `event_tile_parts` of the migrations; triggers keep the counts in the transaction of every
 * write, and `rebuildTiles` makes them anew. `db/tiles.ts` reads them.
 */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Published events by choice, stretch of time and mask of pairs: how many have their earliest day in it (`began`), how
 * many their latest (`ended`). Levels and the numbering of tiles: `db/tile-levels.ts`.
 */
export const eventTiles = sqliteTable(
  'event_tiles',
  {
    /**
     * `any`, `type`, `importance`, `contested`, `actor` (after `countsAs`, in any role but mentioned; `-` is nobody), `source`
     * or `pair` (those that are not focal; the others are in the mask).
     */
    kind: text('kind').notNull(),
    value: text('value').notNull(),
    level: integer('level').notNull(),
    tile: integer('tile').notNull(),
    /** `events.lane_mask`. */
    mask: integer('mask').notNull(),
    began: integer('began').notNull(),
    ended: integer('ended').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.value, table.level, table.tile, table.mask] })],
);

/** In which third of a month, counted from January of the year -10000, a day lies that some event begins or ends on. */
export const tileDays = sqliteTable('tile_days', {
  day: integer('day').primaryKey(),
  dekad: integer('dekad').notNull(),
});
