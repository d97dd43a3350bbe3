import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { selectRows } from '#db/store/run-query.ts';
import type { EventRecord } from '#lib/domain/event.ts';

/** What one record says of another: which one, and at which of its fields. */
export type Reference = {
  path: string;
  kind: 'event-type' | 'actor' | 'source' | 'excerpt' | 'event';
  id: string;
};

/** Returns what an event refers to: its type, actors, sources, excerpts (`source/excerpt`) and the event it is part of. */
export function referencesOfEvent({ type, participants, citations, partOf }: EventRecord): Reference[] {
  return [
    { path: 'type', kind: 'event-type', id: type },
    ...participants.map(
      ({ actor }, index): Reference => ({ path: `participants.${index}.actor`, kind: 'actor', id: actor }),
    ),
    ...citations.map(
      ({ source, excerpt }, index): Reference =>
        excerpt === null
          ? { path: `citations.${index}.source`, kind: 'source', id: source }
          : { path: `citations.${index}.excerpt`, kind: 'excerpt', id: `${source}/${excerpt}` },
    ),
    ...(partOf === null ? [] : [{ path: 'partOf', kind: 'event', id: partOf } as const]),
  ];
}

/** Returns those of the references that lead to nothing in the database. */
export function listMissing(database: Database, references: readonly Reference[]): Reference[] {
  return references.filter(
    (reference) =>
      selectRows(database, sql`SELECT 1 WHERE EXISTS (${selectReferred(reference)})`).length === 0,
  );
}

function selectReferred({ kind, id }: Reference): SQL {
  switch (kind) {
    case 'event-type':
      return sql`SELECT 1 FROM event_types WHERE id = ${id}`;
    case 'actor':
      return sql`SELECT 1 FROM actors WHERE code = ${id}`;
    case 'source':
      return sql`SELECT 1 FROM sources WHERE id = ${id}`;
    case 'excerpt': {
      const [source, excerpt] = id.split('/');
      return sql`SELECT 1 FROM excerpts WHERE source_id = ${source} AND id = ${excerpt}`;
    }
    case 'event':
      return sql`SELECT 1 FROM events WHERE id = ${id}`;
  }
}
