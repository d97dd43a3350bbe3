import { DateText } from '#app/_components/event/date-text.tsx';
import { eventPath } from '#app/_components/event/event-parts.tsx';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { listSlideActors, type SlidePart } from '#lib/talk/talk-slide.ts';
import { PresentContest } from './present-contest.tsx';
import { PresentPassage, type SlideNames } from './present-passage.tsx';
import { PresentStep } from './present-step.client.tsx';

/** The slide of an event: when and who, the words, what we call it, and who says so where. */
export function PresentSlide({
  index,
  event,
  parts,
  names,
}: {
  /** Place in the talk, from 0. */
  index: number;
  event: TimelineEvent;
  parts: readonly SlidePart[];
  names: SlideNames;
}) {
  const titleId = `slide-${event.id}`;
  return (
    <PresentStep slide={index} className="slide" labelledBy={titleId} eventId={event.id}>
      <header className="slide-head">
        <p className="slide-date">
          <DateText date={event.date} />
          {event.contested && <span className="slide-contested">Contested</span>}
        </p>
        <dl className="slide-actors">
          {listSlideActors(event.participants, names.actors).map(({ label, names: actors }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{actors}</dd>
            </div>
          ))}
        </dl>
      </header>
      {parts.map((part, place) => {
        const title = <SlideTitle event={event} id={place === 0 ? titleId : null} />;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a slide never change places.
          <PresentStep key={place} slide={index} part={place} className="slide-part">
            {part.kind === 'contest' ? (
              <PresentContest event={event} part={part} names={names} title={title} />
            ) : (
              <PresentPassage citation={part.citation} summary={event.summary} names={names} title={title} />
            )}
          </PresentStep>
        );
      })}
      <p className="slide-link">
        <a href={eventPath(event.id)}>{event.title}: all that is known of it</a>
      </p>
    </PresentStep>
  );
}

/** The heading of a slide; on its later parts the same words again, which are no heading. */
function SlideTitle({ event, id }: { event: Pick<TimelineEvent, 'title'>; id: string | null }) {
  return id === null ? (
    <p className="slide-title slide-title-again" dir="auto" aria-hidden="true">
      {event.title}
    </p>
  ) : (
    <h2 className="slide-title" id={id} dir="auto">
      {event.title}
    </h2>
  );
}
