/**
 * Loading many events at once, from a stream. It differs from `fillDatabase` and `saveEvent` in three ways: everything
 * that comes must be new here, references are checked against what is known rather than by foreign keys, and what is
 * derived (search, counts, indexes) is made once at the end. Its cost is that of the whole database, so a handful of events
 * are better saved one by one.
 */

import type { Database } from '#db/store/open-database.ts';
import { inTransaction } from '#db/store/run-query.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import { DyadlineError } from '#lib/errors.ts';
import { suspendIndexes } from './bulk-load-indexes.ts';
import { loadReferences, requireWholes } from './bulk-load-references.ts';
import { eventWriter } from './bulk-load-rows.ts';
import { rebuildDerived, suspendDerived } from './derived.ts';
import { FILL_KINDS } from './fill-kinds.ts';

/** A part of what is to be loaded; its records are valid by their schemas, and refer to what is here or came before. */
export type LoadBatch = Partial<DataSet>;

/** Pages kept in memory during a load, in KiB: the inner pages of every index, and most events of a million to look up. */
const CACHE_KIB = 256 * 1024;
/** Of each index, for the statistics that plans go by. */
const SAMPLE_ROWS = 400;

/**
 * Returns how many events were stored after loading all batches, or nothing of any of them where one is refused or the
 * process ends. Only one batch is in memory at a time. Events may be part of others that come later. `now` (RFC 3339)
 * becomes `updatedAt`, and each event's first revision is kept. Throws `dataset-invalid` where an id is here already
 * or a reference leads to nothing.
 */
export async function loadEvents(
  database: Database,
  batches: Iterable<LoadBatch>,
  now: string,
): Promise<{ events: number }> {
  const { sqlite } = database;
  const cacheSize = Number(sqlite.pragma('cache_size', { simple: true }));
  // `LoadReferences` stands for them; SQLite would look up five parents an event.
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma(`cache_size = ${-CACHE_KIB}`);
  try {
    const events = inTransaction(database, () => storeBatches(database, batches, now));
    // Fresh tables have no statistics yet, and the indexes are new: look at all of them, in samples.
    sqlite.pragma(`analysis_limit = ${SAMPLE_ROWS}`);
    sqlite.pragma('optimize = 0x10002');
    return { events };
  } finally {
    sqlite.pragma(`cache_size = ${cacheSize}`);
    sqlite.pragma('foreign_keys = ON');
  }
}

function storeBatches(database: Database, batches: Iterable<LoadBatch>, now: string): number {
  suspendDerived(database);
  const makeIndexes = suspendIndexes(database);
  const references = loadReferences(database);
  references.refresh();
  const writer = eventWriter(database, references, now);
  let count = 0;
  for (const { events = [], ...parts } of batches) {
    if (Object.keys(parts).length > 0) {
      storeParts(database, parts, now);
      references.refresh();
    }
    for (const event of events) {
      writer.add(event);
      count += 1;
    }
  }
  writer.flush();
  makeIndexes();
  requireWholes(database);
  rebuildDerived(database, { areFactsRight: true });
  return count;
}

/** What events refer to comes in hundreds, so it is written as filling writes it. */
function storeParts(database: Database, dataSet: LoadBatch, now: string): void {
  for (const kind of FILL_KINDS) {
    const items = kind.incoming(dataSet);
    const [known] = kind
      .stored(
        database,
        items.map(({ id }) => id),
      )
      .keys();
    if (known !== undefined) throw refuse(`The ${kind.kind} ${known} is here already.`);
    for (const item of items) item.write(database, now);
  }
}

function refuse(message: string): DyadlineError {
  return new DyadlineError('dataset-invalid', message, { details: { errors: [{ path: '', message }] } });
}
