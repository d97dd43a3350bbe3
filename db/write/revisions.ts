/**
 * The history of events. The tables hold the current revision; what it supersedes is kept as a snapshot, with the words of
 * its passages and its pairs, so that whatever is about to change an event remembers it first. The callers hold the
 * transaction.
 */
import { sql } from 'drizzle-orm';
import { readStoredEvents, type StoredEvent } from '#db/read/stored-events.ts';
import { canonicalJson } from '#db/store/canonical-json.ts';
import type { Database } from '#db/store/open-database.ts';
import { runChange, selectRows } from '#db/store/run-query.ts';

/** Events as they were before a change, by id; those that were not here yet are undefined. */
export type EventsBefore = Map<string, StoredEvent | undefined>;

/** Returns the ids of the events whose dates are read against some of these: a label names such an event and its day. */
export function listDependents(database: Database, ids: readonly string[]): string[] {
  const anchors = JSON.stringify(ids.map((id) => `event:${id}`));
  const query = sql`SELECT DISTINCT events.id FROM citations JOIN events ON events.number = citations.event_number
    WHERE resolution_kind = 'anchored' AND resolution_anchor IN (SELECT value FROM json_each(${anchors}))`;
  return selectRows<{ id: string }>(database, query).map(({ id }) => id);
}

/** Returns nothing; adds to `before` how events are now, unless it has them already. */
export function rememberEvents(database: Database, ids: readonly string[], before: EventsBefore): void {
  const fresh = ids.filter((id) => !before.has(id));
  for (const id of fresh) before.set(id, undefined);
  for (const event of readStoredEvents(database, fresh)) before.set(event.id, event);
}

/**
 * Returns nothing; where an event is not what it was before, keeps what it was under the number it had, and gives what it
 * is the next one and `now` (RFC 3339) as `updatedAt`. An event that comes back numbers on from what was kept of it.
 */
export function raiseRevisions(database: Database, before: EventsBefore, now: string): void {
  for (const [id, was] of before) {
    const last = readLastKept(database, id);
    // A new event of which nothing is kept is its first revision as it was written.
    if (was === undefined && last === undefined) continue;
    const [stored] = readStoredEvents(database, [id]);
    const [content, formerly] = [stored, was].map((event) => event && toSnapshot(event));
    if (content === formerly) continue;
    if (was !== undefined && formerly !== undefined) keepSnapshot(database, was, formerly);
    if (stored === undefined) continue;
    const isBack = was === undefined && last?.snapshot === content;
    const revision = Math.max(was?.revision ?? 0, last?.revision ?? 0) + (isBack ? 0 : 1);
    runChange(database, sql`UPDATE events SET revision = ${revision}, updated_at = ${now} WHERE id = ${id}`);
  }
}

function readLastKept(database: Database, id: string): { revision: number; snapshot: string } | undefined {
  const query = sql`SELECT revision, snapshot FROM event_revisions WHERE event_id = ${id} ORDER BY revision DESC LIMIT 1`;
  return selectRows<{ revision: number; snapshot: string }>(database, query)[0];
}

/** What is kept under a number stays: an edit in plain SQL does not raise it. */
function keepSnapshot(database: Database, { id, revision, updatedAt }: StoredEvent, snapshot: string): void {
  runChange(
    database,
    sql`INSERT INTO event_revisions (event_id, revision, snapshot, saved_at)
      VALUES (${id}, ${revision}, ${snapshot}, ${updatedAt}) ON CONFLICT DO NOTHING`,
  );
}

/** What says nothing is left out, so that an event reads as one that was kept before there was anything to say. */
function toSnapshot({ revision: _, updatedAt: __, dateSense, anchors, ...content }: StoredEvent): string {
  return canonicalJson({
    ...content,
    dateSense: dateSense === 'occurred' ? null : dateSense,
    anchors: anchors.length === 0 ? null : anchors,
  });
}
