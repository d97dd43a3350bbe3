import { eventPath } from '#lib/urls.ts';
import { DateText } from './date-text.tsx';
import type { RelatedEvent } from './related-events.tsx';

/** The ways to the events before and after in time; an end of the chronology has one way only. */
export function EventNeighbours({
  previous,
  next,
}: {
  previous: RelatedEvent | null;
  next: RelatedEvent | null;
}) {
  if (previous === null && next === null) return null;
  return (
    <nav className="event-neighbours" aria-label="Before and after in time">
      {previous !== null && <Neighbour event={previous} rel="prev" words="← Before" />}
      {next !== null && <Neighbour event={next} rel="next" words="After →" />}
    </nav>
  );
}

function Neighbour({ event, rel, words }: { event: RelatedEvent; rel: 'prev' | 'next'; words: string }) {
  return (
    <a className={`event-neighbour-${rel}`} href={eventPath(event.id)} rel={rel}>
      <span className="event-neighbour-way">{words}</span>
      <span className="event-neighbour-title" dir="auto">
        {event.title}
      </span>
      <span className="event-neighbour-date">
        <DateText date={event.date} sense={event.dateSense} />
      </span>
    </a>
  );
}
