import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Source } from '#lib/domain/source.ts';
import { describeKnownSince } from '#lib/wording/describe-known-since.ts';

/** Since when an event has been known, and the dates of its sources; nothing where no source is on record. */
export function EventKnownSince({
  citations,
  sources,
}: {
  citations: TimelineEvent['citations'];
  sources: Readonly<Record<string, Source>>;
}) {
  const known = describeKnownSince(citations, sources);
  if (known === null) return null;
  return (
    <p className="event-known">
      {known.since}
      {known.sources !== null && <span> ({known.sources})</span>}
    </p>
  );
}
