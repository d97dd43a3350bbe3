import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import type { EventRecord } from '#lib/domain/event.ts';

/** What one record says of another: which one, and at which of its fields. */
export type Reference = {
  path: string;
  kind: 'event-type' | 'actor' | 'source' | 'excerpt' | 'event';
  /** Of an excerpt `source/excerpt`. */
  id: string;
};

/** Returns the number of a record (1 where its kind has none), or undefined where there is no such record. */
export type FindRecord = (kind: Reference['kind'], id: string) => number | undefined;

const QUERIES: Record<Reference['kind'], string> = {
  'event-type': 'SELECT 1 FROM event_types WHERE id = ?',
  actor: 'SELECT 1 FROM actors WHERE code = ?',
  source: 'SELECT number FROM sources WHERE id = ?',
  excerpt:
    'SELECT number FROM excerpts WHERE source_number = (SELECT number FROM sources WHERE id = ?) AND id = ?',
  event: 'SELECT number FROM events WHERE id = ?',
};

/** Of each kind; the excerpts of neighbouring events are often the same. */
const MAX_REMEMBERED = 20_000;

/** Returns what finds records by id and remembers them: for one transaction that removes none of them. */
export function recordFinder(database: Database): FindRecord {
  const none = () => new Map<string, number>();
  const remembered: Record<Reference['kind'], Map<string, number>> = {
    'event-type': none(),
    actor: none(),
    source: none(),
    excerpt: none(),
    event: none(),
  };
  return (kind, id) => {
    const numbers = remembered[kind];
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const words = kind === 'excerpt' ? id.split('/') : [id];
    const found = prepareStatement(database, QUERIES[kind], 'value').get(...words) as number | undefined;
    if (found === undefined) return undefined;
    if (numbers.size >= MAX_REMEMBERED) numbers.clear();
    numbers.set(id, found);
    return found;
  };
}

/** Returns what an event refers to: its type, actors, sources, excerpts, the event it is part of and the one it was merged into. */
export function referencesOfEvent(event: EventRecord): Reference[] {
  const { type, participants, citations, partOf, mergedInto } = event;
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
    ...(mergedInto === null ? [] : [{ path: 'mergedInto', kind: 'event', id: mergedInto } as const]),
  ];
}
