import { readStill, type StillRequest } from '#db/read/still.ts';
import type { Still } from '#lib/picture/still.ts';
import { openedDatabase } from './database.ts';
import { loadNames } from './load-names.ts';

/** Returns what a still or a deck shows: of more events than it takes, the most important ones of its window. */
export async function loadStill(request: StillRequest): Promise<Still> {
  return readStill(openedDatabase(), await loadNames(), request);
}
