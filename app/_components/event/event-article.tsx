import type { ReactNode } from 'react';
import type { Actor } from '#lib/domain/actor.ts';
import { lastWrittenDay, withPublished } from '#lib/domain/attested-day.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import type { Source } from '#lib/domain/source.ts';
import { lookUp } from '#lib/look-up.ts';
import { toReceipt } from '#lib/wording/receipt.ts';
import { EventActors } from './event-actors.tsx';
import { EventDate } from './event-date.tsx';
import { EventHeading, type HeadingLevel, levelBelow } from './event-heading.tsx';
import { type Correction, EventHistory } from './event-history.tsx';
import { EventReceipts } from './event-receipts.tsx';
import { MarkedText } from './marked-text.tsx';
import { type RelatedEvent, RelatedEvents } from './related-events.tsx';

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
  /** How it was corrected after its publication, newest first. */
  corrections?: readonly Correction[];
  headingLevel: HeadingLevel;
  /** Address of the event's own page; absent on that page. */
  permalink?: string | undefined;
  /** The search whose words are marked. */
  q?: string | null;
  /** What can be done with the event: copied, cited. */
  children?: ReactNode;
};

/** An event with everything that shows how it is known; the same on its own page and in the panel beside the timeline. */
export function EventArticle(props: EventArticleProps) {
  const { event, sources, actors, types, partOf, parts = [], anchors = {}, corrections = [] } = props;
  const { headingLevel, permalink, q = null, children } = props;
  const receipt = toReceipt(event, { sources, events: anchors });
  const title = <MarkedText text={event.title} q={q} />;
  return (
    <article className="event-article" data-event-article={event.id}>
      <header className="event-head">
        <p className="event-type">
          <bdi>{lookUp(types, event.type)?.label ?? event.type}</bdi>
          {event.contested && <span className="event-type-contested">Contested</span>}
        </p>
        <EventHeading level={headingLevel} className="event-title" isTarget>
          <span dir="auto">{permalink === undefined ? title : <a href={permalink}>{title}</a>}</span>
        </EventHeading>
        <EventDate
          event={event}
          statedDates={receipt.statedDates}
          written={lastWrittenDay(
            withPublished(event.citations, (id) => lookUp(sources, id)?.published.latest),
          )}
        />
        {receipt.known !== null && (
          <p className="event-known">
            {receipt.known.since}
            {receipt.known.sources !== null && <span> ({receipt.known.sources})</span>}
          </p>
        )}
        <EventHistory id={event.id} corrections={corrections} />
      </header>
      <p className="event-summary" dir="auto">
        <MarkedText text={event.summary} q={q} />
      </p>
      <EventActors
        participants={event.participants}
        parties={lookUp(types, event.type)?.parties}
        actors={actors}
        place={event.place}
      />
      {/* First what it rests on: what it belongs to, and what can be done with it, can wait below. */}
      <EventReceipts receipt={receipt} isContested={event.contested} q={q} level={levelBelow(headingLevel)} />
      <RelatedEvents partOf={partOf} parts={parts} />
      {children}
    </article>
  );
}
