import { sql } from 'drizzle-orm';
import { readCountsAs } from '#db/read/actors.ts';
import { toExcerpt } from '#db/read/stored-events.ts';
import { excerpts } from '#db/schema/schema-sources.ts';
import type { Database } from '#db/store/open-database.ts';
import { selectRows } from '#db/store/run-query.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { type CountsAs, toPairs } from '#lib/domain/pair.ts';
import { DyadlineError } from '#lib/errors.ts';
import type { DaySpan } from '#lib/time/span.ts';
import { type SnapshotPassage, toSnapshotPassage } from './bulk-load-snapshot.ts';

/** Excerpts are shared, and those of neighbouring events are often the same. */
const MAX_CACHED_EXCERPTS = 20_000;

/** What the events of a load may refer to; it throws `dataset-invalid` where one refers to nothing. */
export type LoadReferences = {
  /** Looks again at what there is besides excerpts and events. */
  refresh(): void;
  requireType(event: EventRecord): void;
  /** When a source was published, as day numbers. */
  getPublished(event: EventRecord, source: string): DaySpan;
  /** An excerpt in the form that snapshots keep it in. */
  getPassage(event: EventRecord, source: string, excerpt: string): SnapshotPassage;
  /** The event's pairs; its actors have to be here. */
  getPairs(event: EventRecord): string[];
};

/** Returns what is here now; foreign keys are off during a load, so this stands for them. */
export function loadReferences(database: Database): LoadReferences {
  let types = new Set<string>();
  let published = new Map<string, DaySpan>();
  let actors = new Set<string>();
  let countsAs: CountsAs = new Map();
  const passages = new Map<string, SnapshotPassage>();
  const readIds = (query: string) =>
    new Set(selectRows<{ id: string }>(database, sql.raw(query)).map(({ id }) => id));
  const selectExcerpt = database.orm
    .select()
    .from(excerpts)
    .where(
      sql`${excerpts.sourceId} = ${sql.placeholder('source')} AND ${excerpts.id} = ${sql.placeholder('id')}`,
    )
    .prepare();
  return {
    refresh() {
      types = readIds('SELECT id FROM event_types');
      const rows = selectRows<{ id: string } & DaySpan>(
        database,
        sql`SELECT id, published_earliest_day AS earliest, published_latest_day AS latest FROM sources`,
      );
      published = new Map(rows.map(({ id, earliest, latest }) => [id, { earliest, latest }]));
      actors = readIds('SELECT code AS id FROM actors');
      countsAs = readCountsAs(database);
    },
    requireType({ id, type }) {
      if (!types.has(type)) throw missing(`event ${id}`, `event type ${type}`);
    },
    getPublished({ id }, source) {
      const span = published.get(source);
      if (span === undefined) throw missing(`event ${id}`, `source ${source}`);
      return span;
    },
    getPassage(event, source, id) {
      const key = `${source}/${id}`;
      const known = passages.get(key);
      if (known !== undefined) return known;
      const row = selectExcerpt.get({ source, id });
      if (row === undefined) throw missing(`event ${event.id}`, `excerpt ${key}`);
      if (passages.size >= MAX_CACHED_EXCERPTS) passages.clear();
      const passage = toSnapshotPassage(toExcerpt(row));
      passages.set(key, passage);
      return passage;
    },
    getPairs({ id, participants }) {
      for (const { actor } of participants)
        if (!actors.has(actor)) throw missing(`event ${id}`, `actor ${actor}`);
      return toPairs(participants, countsAs);
    },
  };
}

/** Throws `dataset-invalid` where an event is part of one, or an actor counts as one, that did not come with the load either. */
export function requireWholes(database: Database): void {
  const [orphan] = selectRows<{ child: string; parent: string }>(
    database,
    sql`SELECT 'event ' || id AS child, 'event ' || part_of AS parent FROM events
      WHERE part_of IS NOT NULL AND part_of NOT IN (SELECT id FROM events)
      UNION ALL SELECT 'actor ' || code, 'actor ' || counts_as FROM actors
      WHERE counts_as IS NOT NULL AND counts_as NOT IN (SELECT code FROM actors)
      LIMIT 1`,
  );
  if (orphan !== undefined) throw missing(orphan.child, orphan.parent);
}

function missing(record: string, what: string): DyadlineError {
  const message = `there is no ${what}`;
  return new DyadlineError('dataset-invalid', `The ${record} names what is not here: ${message}.`, {
    details: { errors: [{ path: record, message }] },
  });
}
