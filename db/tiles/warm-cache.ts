import { setImmediate } from 'node:timers/promises';
import type { Database } from '#db/store/open-database.ts';
import { prepareStatement, withStorageErrors } from '#db/store/run-query.ts';
import { isSmall } from './count-filter.ts';
import { TILE_KINDS } from './tiled-filter.ts';

/** Each reads a part of what windows are answered from: all pages of it, and nothing of what stands in them. */
const PARTS: readonly string[] = [
  ...TILE_KINDS.map((kind) => `SELECT count(*) FROM event_tiles WHERE kind = '${kind}'`),
  ...['events_drawn', 'events_by_span'].flatMap((index) =>
    [5, 4, 3, 2, 1].map(
      (importance) =>
        `SELECT count(*) FROM events INDEXED BY ${index} WHERE status = 'published' AND importance = ${importance}`,
    ),
  ),
  "SELECT count(*) FROM events INDEXED BY events_by_rank WHERE status = 'published'",
  'SELECT count(*) FROM event_pairs INDEXED BY event_pairs_by_event',
];

/** Of more events there is no room for all that is read, and each part of it would hold up others for longer. */
const MOST_EVENTS = 1_500_000;

/**
 * Resolves when what windows are answered from has been read into memory, as far as there is room; between the parts
 * others get their turn. In a large file the first questions would else wait for the disk, page by page. Nothing is read of
 * more than a million and a half events.
 */
export async function warmCache(database: Database): Promise<void> {
  await setImmediate();
  if (!database.sqlite.open || !isSmall(database, MOST_EVENTS)) return;
  for (const part of PARTS) {
    await setImmediate();
    if (!database.sqlite.open) return;
    withStorageErrors(database, () => prepareStatement(database, part).get());
  }
}
