import type { TimelineEvent } from '#lib/domain/event.ts';
import { eventPath } from '#lib/urls.ts';
import { DateText } from './date-text.tsx';

/** As much of another event as a link to it shows. */
export type RelatedEvent = Pick<TimelineEvent, 'id' | 'title' | 'date' | 'dateSense'>;

/** A link to another event, with its date; to its own page unless `href` says where else. */
export function EventLink({ event, href = eventPath(event.id) }: { event: RelatedEvent; href?: string }) {
  return (
    <a className="event-link" href={href}>
      <span className="event-link-title" dir="auto">
        {event.title}
      </span>{' '}
      <span className="event-link-date">
        <DateText date={event.date} sense={event.dateSense} />
      </span>
    </a>
  );
}

/** What an event is part of, and what is part of it; nothing where it stands alone. */
export function RelatedEvents({
  partOf,
  parts,
}: {
  partOf?: RelatedEvent | undefined;
  parts: readonly RelatedEvent[];
}) {
  if (partOf === undefined && parts.length === 0) return null;
  return (
    <dl className="event-facts event-parts">
      {partOf !== undefined && (
        <div>
          <dt>Part of</dt>
          <dd>
            <EventLink event={partOf} />
          </dd>
        </div>
      )}
      {parts.length > 0 && (
        <div>
          <dt>Includes</dt>
          <dd>
            <ul>
              {parts.map((part) => (
                <li key={part.id}>
                  <EventLink event={part} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}
