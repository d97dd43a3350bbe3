import type { Actor } from '#lib/domain/actor.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import type { Source } from '#lib/domain/source.ts';
import { describeCount } from '#lib/present/describe-source.ts';
import { CitationCard } from './citation-card.tsx';
import { EventActors } from './event-actors.tsx';
import { EventContested } from './event-contested.tsx';
import { EventDate } from './event-date.tsx';
import { EventHeading, type HeadingLevel, levelBelow } from './event-heading.tsx';
import { EventParts, type RelatedEvent } from './event-parts.tsx';

/** What is needed to show an event. Names that are missing from the records are shown by their code or id. */
export type EventArticleProps = {
  event: TimelineEvent;
  sources: Readonly<Record<string, Source>>;
  actors: Readonly<Record<string, Actor>>;
  types: Readonly<Record<string, EventType>>;
  /** The event that this one is part of. */
  partOf?: RelatedEvent | undefined;
  /** The events that are part of this one. */
  parts?: readonly RelatedEvent[];
  /** Titles of the events that dates were read against, by id. */
  anchors?: Readonly<Record<string, string>>;
  headingLevel: HeadingLevel;
  /** Address of the event's own page; absent on that page. */
  permalink?: string | undefined;
};

/** An event with everything that shows how it is known; the same on its own page and in the panel beside the timeline. */
export function EventArticle(props: EventArticleProps) {
  const { event, sources, actors, types, partOf, parts = [], anchors = {}, headingLevel, permalink } = props;
  const below = levelBelow(headingLevel);
  const sourceCount = new Set(event.citations.map(({ source }) => source)).size;
  return (
    <article className="event-article" data-event-article={event.id}>
      <header className="event-head">
        <p className="event-type">{types[event.type]?.label ?? event.type}</p>
        <EventHeading level={headingLevel} className="event-title">
          {permalink === undefined ? event.title : <a href={permalink}>{event.title}</a>}
        </EventHeading>
        <EventDate event={event} />
      </header>
      {event.contested && <EventContested event={event} sources={sources} level={below} />}
      <p className="event-summary" dir="auto">
        {event.summary}
      </p>
      <EventActors participants={event.participants} actors={actors} place={event.place} />
      <EventParts partOf={partOf} parts={parts} />
      <section className="event-receipts" aria-label="How this is known">
        <EventHeading level={below} className="event-subtitle">
          How this is known
          <span className="event-count">
            {describeCount(event.citations.length, 'passage')} from {describeCount(sourceCount, 'source')}
          </span>
        </EventHeading>
        <ol className="citation-list">
          {event.citations.map((citation, index) => (
            <CitationCard
              key={`${citation.source} ${citation.excerpt?.id ?? ''} ${citation.statedDate.edtf} ${citation.assertedBy} ${citation.timeExpression ?? ''}`}
              citation={citation}
              source={sources[citation.source]}
              anchors={anchors}
              isFirstOfExcerpt={
                event.citations.findIndex(({ excerpt }) => excerpt?.id === citation.excerpt?.id) === index
              }
            />
          ))}
        </ol>
      </section>
    </article>
  );
}
