import { eventPath } from '#lib/urls.ts';

/** Says of an event's page that it shows what was published before a correction, and leads to what holds today. */
export function EventRevision({ id, revision, savedOn }: { id: string; revision: number; savedOn: string }) {
  return (
    <p className="event-revision" role="note">
      <b>Revision {revision}, an earlier one:</b> what this page said and cited from {savedOn} until it was
      corrected. <a href={eventPath(id)}>Go to the current revision</a>
    </p>
  );
}
