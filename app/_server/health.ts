import { readFillProgress } from '#db/columns/current-columns.ts';
import { openedDatabase } from './database.ts';

/** How the server is: whether it is ready for every question, and of how many of its published events it can tell. */
type Health = { status: 'ok' | 'filling'; ready: boolean; events: number; loaded: number };

/** Returns how the server is; throws where the store cannot be read. */
export async function readHealth(): Promise<Health> {
  const { ready, events, loaded } = readFillProgress(openedDatabase());
  return { status: ready ? 'ok' : 'filling', ready, events, loaded };
}
