import { cache } from 'react';
import { dataVersion } from '#db/store/status.ts';
import { openedDatabase } from './database.ts';

/** Asked once for a page, all parts of which are then of one version; anew for each question where no page is made. */
const currentVersion = cache(() => dataVersion(openedDatabase()));

/**
 * Returns a function that gives what was read under a key until anything is written to the database, for at most `limit`
 * keys: pages are asked for with the same filter again and again. What it gives is shared and must not be changed.
 */
export function remembered<Value>(
  limit: number,
): (key: string, read: () => Promise<Value>) => Promise<Value> {
  let known: { version: string; values: Map<string, Promise<Value>> } | undefined;
  return async (key, read) => {
    const version = await currentVersion();
    if (known?.version !== version) known = { version, values: new Map() };
    const { values } = known;
    const kept = values.get(key);
    // The least recently asked for goes first.
    values.delete(key);
    const value = kept ?? read();
    values.set(key, value);
    // A failure is not kept: the next one may do better.
    if (kept === undefined) value.catch(() => values.delete(key));
    const [oldest] = values.keys();
    if (values.size > limit && oldest !== undefined) values.delete(oldest);
    return value;
  };
}
