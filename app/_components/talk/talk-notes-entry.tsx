import { CitationReading } from '#app/_components/event/citation-card.tsx';
import { CitationWords } from '#app/_components/event/citation-words.tsx';
import { DateText } from '#app/_components/event/date-text.tsx';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { listSlideActors, type SlideNames } from '#lib/talk/talk-slide.ts';
import { eventPath } from '#lib/urls.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { type ReadPassage, type ReceiptNames, toReceipt } from '#lib/wording/receipt.ts';
import { TalkTurn } from './talk-turn.client.tsx';

/** What a presenter may want to say or be asked about an event: our summary, every quotation, how its date was read. */
export function TalkNotesEntry({
  index,
  event,
  slideNames,
  names,
}: {
  /** Place in the talk, from 0. */
  index: number;
  event: TimelineEvent;
  slideNames: SlideNames;
  names: ReceiptNames;
}) {
  const titleId = `notes-${event.id}`;
  return (
    <TalkTurn slide={index} className="notes-entry" labelledBy={titleId} eventId={event.id}>
      <p className="notes-date">
        <DateText date={event.date} />
        {event.contested && <span className="slide-contested">Contested</span>}
      </p>
      <h2 id={titleId} className="notes-title" dir="auto">
        {event.title}
      </h2>
      <p className="notes-actors">
        {listSlideActors(event, slideNames)
          .map(({ label, names: who }) => `${label} ${who}`)
          .join(' · ')}
      </p>
      <p className="notes-summary" dir="auto">
        {event.summary}
      </p>
      {event.dateNote !== null && (
        <p className="notes-date-note">
          <b>The date:</b> <bdi>{event.dateNote}</bdi>
        </p>
      )}
      <h3 className="notes-subtitle">{describeCount(event.citations.length, 'quotation')}</h3>
      <ol>
        {toReceipt(event, names).passages.map((passage, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the passages of an event never change places.
          <Quotation key={place} passage={passage} />
        ))}
      </ol>
      <p className="notes-link">
        <a href={eventPath(event.id)} target="_blank" rel="noopener">
          The event’s own page<span className="visually-hidden"> (opens in a new tab)</span>
        </a>
      </p>
    </TalkTurn>
  );
}

function Quotation({ passage }: { passage: ReadPassage }) {
  const { quote, attribution, source, stance, modality } = passage;
  return (
    <li className="notes-quotation" data-stance={stance} data-modality={modality}>
      <CitationWords quote={quote} />
      <p className="notes-attribution">{attribution}</p>
      <p className="notes-source">
        <cite lang={source.language} dir="auto">
          {source.title}
        </cite>
        {source.byline !== '' && <span>{source.byline}</span>}
        {source.published !== null && <DateText date={source.published} />}
      </p>
      <CitationReading passage={passage} />
    </li>
  );
}
