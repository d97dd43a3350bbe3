import { sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { inSnapshot, selectRows } from '#db/store/run-query.ts';
import type { EventRecord, TimelineEvent } from '#lib/domain/event.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import { readStoredEvents, type StoredEvent, toTimelineEvents } from './stored-events.ts';

/** What an event was from one change to the next. */
export type EventRevision = {
  revision: number;
  /** RFC 3339 instant at which it was stored. */
  savedAt: string;
  event: TimelineEvent;
};

/**
 * Returns the published revisions of an event, oldest first: what readers could see of it, and when. Drafts are left
 * out, so that the first may have another number than 1; empty where there is no such event or none was published.
 * The words of its passages are those of then.
 */
export async function listRevisions(database: Database, id: string): Promise<EventRevision[]> {
  return inSnapshot(database, () => {
    const revisions = readSuperseded(database, id);
    const [current] = readStoredEvents(database, [id]);
    // Where one with the current number is kept, it came from an older version of the program, and it is what was saved.
    if (current !== undefined && revisions.every(({ revision }) => revision !== current.revision))
      revisions.push(current);
    const published = revisions.filter(({ status }) => status === 'published');
    return toTimelineEvents(database, published).map((event) => ({
      revision: event.revision,
      savedAt: event.updatedAt,
      event,
    }));
  });
}

/** Returns whether readers could see some revision that is kept of an event. */
export function wasPublished(database: Database, id: string): boolean {
  return readSuperseded(database, id).some(({ status }) => status === 'published');
}

function readSuperseded(database: Database, id: string): StoredEvent[] {
  return selectRows<{ revision: number; savedAt: string; snapshot: string }>(
    database,
    sql`SELECT revision, saved_at AS savedAt, snapshot FROM event_revisions
      WHERE event_id = ${id} ORDER BY revision`,
  ).map(({ revision, savedAt, snapshot }) => readSnapshot(snapshot, revision, savedAt));
}

/**
 * A snapshot is canonical JSON, in which every field that was null is left out, and a date that occurred says nothing of
 * it. What is `statusReason` stood as `withdrawnReason` once.
 */
type Snapshot = { withdrawnReason?: string } & Omit<StoredEvent, 'citations' | NullableField> &
  Partial<Pick<StoredEvent, NullableField>> & { citations: SnapshotCitation[] };
type NullableField =
  | ('dateNote' | 'shortName' | 'place' | 'partOf' | 'plover' | 'statusReason' | 'mergedInto')
  | ('dateSense' | 'anchors');
type SnapshotCitation = Omit<
  StoredEvent['citations'][number],
  'excerpt' | 'timeExpression' | 'resolution'
> & {
  excerpt?: Omit<Excerpt, 'locator' | 'translation'> & Partial<Pick<Excerpt, 'locator' | 'translation'>>;
  timeExpression?: string;
  resolution: { kind: StoredEvent['citations'][number]['resolution']['kind']; anchor?: string; note: string };
};

function readSnapshot(text: string, revision: number, savedAt: string): StoredEvent {
  const { withdrawnReason, ...snapshot } = JSON.parse(text) as Snapshot;
  return {
    ...snapshot,
    dateSense: snapshot.dateSense ?? 'occurred',
    dateNote: snapshot.dateNote ?? null,
    shortName: snapshot.shortName ?? null,
    place: snapshot.place ?? null,
    partOf: snapshot.partOf ?? null,
    plover: readPlover(snapshot.plover),
    statusReason: snapshot.statusReason ?? withdrawnReason ?? null,
    mergedInto: snapshot.mergedInto ?? null,
    anchors: (snapshot.anchors ?? []).map((anchor) => ({ ...anchor, shortName: anchor.shortName ?? null })),
    citations: snapshot.citations.map(readCitation),
    revision,
    updatedAt: savedAt,
  };
}

function readPlover(plover: EventRecord['plover'] | undefined): EventRecord['plover'] {
  return plover == null ? null : { ...plover, mode: plover.mode ?? null };
}

function readCitation(citation: SnapshotCitation): StoredEvent['citations'][number] {
  const { excerpt, timeExpression, resolution } = citation;
  const whole =
    excerpt === undefined
      ? null
      : { ...excerpt, locator: excerpt.locator ?? null, translation: excerpt.translation ?? null };
  return {
    ...citation,
    excerpt: whole,
    timeExpression: timeExpression ?? null,
    resolution: { ...resolution, anchor: resolution.anchor ?? null },
  };
}
