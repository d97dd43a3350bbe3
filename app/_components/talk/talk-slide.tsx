import { DateText } from '#app/_components/event/date-text.tsx';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { listSlideActors, type SlideFace, type SlideNames } from '#lib/talk/talk-slide.ts';
import { eventPath } from '#lib/urls.ts';
import type { Receipt } from '#lib/wording/receipt.ts';
import { TalkContest } from './talk-contest.tsx';
import { TalkPassage } from './talk-passage.tsx';
import { TalkTurn } from './talk-turn.client.tsx';

/** The slide of an event: when and who, the words, what we call it, and who says so where. */
export function TalkSlide({
  index,
  slide: { event, receipt, faces },
  names,
}: {
  /** Place in the talk, from 0. */
  index: number;
  slide: { event: TimelineEvent; receipt: Receipt; faces: readonly SlideFace[] };
  names: SlideNames;
}) {
  const titleId = `slide-${event.id}`;
  return (
    <TalkTurn slide={index} className="slide" labelledBy={titleId} eventId={event.id}>
      <header className="slide-head">
        <p className="slide-date">
          <DateText date={event.date} />
          {event.contested && <span className="slide-contested">Contested</span>}
        </p>
        <dl className="slide-actors">
          {listSlideActors(event, names).map(({ label, names: who }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{who}</dd>
            </div>
          ))}
        </dl>
      </header>
      {faces.map((face, place) => {
        const title = <SlideTitle event={event} id={place === 0 ? titleId : null} />;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the faces of a slide never change places.
          <TalkTurn key={place} slide={index} face={place} className="slide-part">
            {face.kind === 'contest' ? (
              <TalkContest face={face} contest={receipt.contest} summary={event.summary} title={title} />
            ) : (
              <TalkPassage passage={face.passage} summary={event.summary} title={title} />
            )}
          </TalkTurn>
        );
      })}
      <p className="slide-link">
        <a href={eventPath(event.id)}>
          <bdi>{event.title}</bdi>: all that is known of it
        </a>
      </p>
    </TalkTurn>
  );
}

/** The heading of a slide; on its later faces the same words again, which are no heading. */
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
