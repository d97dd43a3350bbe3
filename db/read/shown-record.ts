import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import type { RecordKey } from '#lib/edit/step.ts';
import { DyadlineError } from '#lib/errors.ts';
import { readSource } from './sources.ts';
import { readStoredEvents, toTimelineEvents } from './stored-events.ts';

const ACTOR = `SELECT code, name, aliases, kind, counts_as AS countsAs,
    EXISTS (SELECT 1 FROM chronology, json_each(content, '$.focal') WHERE value = code) AS focal
  FROM actors WHERE code = ?`;

/**
 * Returns a record as the API answers with it, at once, also where readers do not see it. Throws `not-found`.
 */
export function readShown(database: Database, { kind, id }: RecordKey): object {
  const found = find(database, kind, id);
  if (found === undefined) throw new DyadlineError('not-found', `There is no ${kind} ${id}.`);
  return found;
}

function find(database: Database, kind: RecordKey['kind'], id: string): object | undefined {
  if (kind === 'event') return toTimelineEvents(database, readStoredEvents(database, [id]))[0];
  if (kind === 'source') return readSource(database, id, { unseen: true });
  if (kind === 'excerpt') {
    const [source = '', excerpt = ''] = id.split('/');
    return readSource(database, source, { unseen: true }).excerpts.find((one) => one.id === excerpt);
  }
  if (kind !== 'actor') return undefined;
  const row = prepareStatement(database, ACTOR).get(id) as { aliases: string; focal: number } | undefined;
  return row && { ...row, aliases: JSON.parse(row.aliases) as string[], focal: row.focal === 1 };
}
