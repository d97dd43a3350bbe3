import { canonicalJson } from '#db/store/canonical-json.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';

/**
 * Returns the first snapshot of an event, letter by letter what `recordRevision` would keep: canonical JSON. Names are
 * written in alphabetical order and null is left out by hand, because sorting a million events takes longer than
 * storing them. `passages` are the excerpts of its citations, in their order.
 */
export function firstSnapshot(
  event: EventRecord,
  passages: readonly (SnapshotPassage | null)[],
  pairs: readonly string[],
): string {
  return JSON.stringify({
    citations: event.citations.map((citation, index) => ({
      assertedBy: citation.assertedBy,
      excerpt: passages[index] ?? undefined,
      modality: citation.modality,
      resolution: {
        anchor: citation.resolution.anchor ?? undefined,
        kind: citation.resolution.kind,
        note: citation.resolution.note,
      },
      source: citation.source,
      stance: citation.stance,
      statedDate: citation.statedDate,
      timeExpression: citation.timeExpression ?? undefined,
    })),
    date: event.date,
    dateNote: event.dateNote ?? undefined,
    id: event.id,
    importance: event.importance,
    pairs,
    // Capitals come before small letters.
    partOf: event.partOf ?? undefined,
    participants: event.participants.map(({ actor, role }) => ({ actor, role })),
    place: sorted(event.place),
    plover: sorted(event.plover),
    status: event.status,
    summary: event.summary,
    title: event.title,
    type: event.type,
  });
}

/** An excerpt with its names in alphabetical order and nothing that is null. */
export type SnapshotPassage = ReturnType<typeof toSnapshotPassage>;

/** Returns an excerpt as snapshots keep it. */
export function toSnapshotPassage(excerpt: Excerpt) {
  return {
    end: excerpt.end,
    exact: excerpt.exact,
    id: excerpt.id,
    locator: excerpt.locator ?? undefined,
    prefix: excerpt.prefix,
    start: excerpt.start,
    suffix: excerpt.suffix,
    translation: sorted(excerpt.translation),
  };
}

/** Rare parts take the way that needs no care. */
function sorted(part: object | null): unknown {
  return part === null ? undefined : JSON.parse(canonicalJson(part));
}
