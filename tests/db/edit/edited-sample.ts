import type { Database } from '#db/store/open-database.ts';
import { readRecords } from '#db/write/edited-kinds.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import type { Change } from '#lib/edit/step.ts';
import { DyadlineError } from '#lib/errors.ts';
import { citation, event, sampleDataSet } from '../sample-data.ts';

/** An event that the sample does not have. */
export const visit = event('visit', '2023-07', [citation('early', 'early-treaty', '2023-07')]);

export const put = (record: EventRecord): Change => ({ kind: 'event', id: record.id, after: record });
export const gone = (id: string): Change => ({ kind: 'event', id, after: null });

/** What stands of everything that editors change, but for numbers of revisions. */
export function stands(database: Database): string {
  const ids = (table: string, column = 'id') =>
    database.sqlite.prepare(`SELECT ${column} FROM ${table} ORDER BY 1`).pluck().all() as string[];
  const excerpts = database.sqlite
    .prepare(
      "SELECT sources.id || '/' || excerpts.id FROM excerpts JOIN sources ON sources.number = source_number ORDER BY 1",
    )
    .pluck()
    .all() as string[];
  const keys = [
    ...ids('events').map((id) => ({ kind: 'event', id }) as const),
    ...ids('actors', 'code').map((id) => ({ kind: 'actor', id }) as const),
    ...ids('event_types').map((id) => ({ kind: 'event-type', id }) as const),
    ...ids('sources').map((id) => ({ kind: 'source', id }) as const),
    ...ids('texts', 'source_id').map((id) => ({ kind: 'text', id }) as const),
    ...excerpts.map((id) => ({ kind: 'excerpt', id }) as const),
    { kind: 'chronology', id: 'chronology' } as const,
  ];
  return JSON.stringify(readRecords(database, keys).map((record, place) => [keys[place], record]));
}

/** The failure that work ends in. */
export function failure(work: () => unknown): DyadlineError {
  try {
    work();
  } catch (error) {
    if (error instanceof DyadlineError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

/** The event of the sample that the tests change. */
export function sampleTroops() {
  const troops = sampleDataSet().events.find(({ id }) => id === 'troops');
  if (troops === undefined) throw new Error('The sample has no troops.');
  return troops;
}
