import { CitationQuotation } from '#app/_components/event/citation-quotation.tsx';
import { CitationReading } from '#app/_components/event/citation-reading.tsx';
import { DateText } from '#app/_components/event/date-text.tsx';
import { eventPath } from '#app/_components/event/event-parts.tsx';
import type { Citation } from '#lib/domain/citation.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Source } from '#lib/domain/source.ts';
import { listSlideActors } from '#lib/talk/talk-slide.ts';
import { describeAttribution } from '#lib/wording/describe-attribution.ts';
import { describeByline, describeCount } from '#lib/wording/describe-source.ts';
import type { SlideNames } from './present-passage.tsx';
import { PresentStep } from './present-step.client.tsx';

/** What a presenter may want to say or be asked about an event: our summary, every quotation, how its date was read. */
export function PresentNotesEntry({
  index,
  event,
  names,
  anchors,
}: {
  /** Place in the talk, from 0. */
  index: number;
  event: TimelineEvent;
  names: SlideNames;
  /** Titles of the events that dates were read against, by id. */
  anchors: Readonly<Record<string, string>>;
}) {
  const titleId = `notes-${event.id}`;
  const actors = listSlideActors(event.participants, names.actors);
  return (
    <PresentStep slide={index} className="notes-entry" labelledBy={titleId} eventId={event.id}>
      <p className="notes-date">
        <DateText date={event.date} />
        {event.contested && <span className="slide-contested">Contested</span>}
      </p>
      <h2 id={titleId} className="notes-title" dir="auto">
        {event.title}
      </h2>
      <p className="notes-actors" dir="auto">
        {actors.map(({ label, names: who }) => `${label} ${who}`).join(' · ')}
      </p>
      <p className="notes-summary" dir="auto">
        {event.summary}
      </p>
      {event.dateNote !== null && (
        <p className="notes-date-note" dir="auto">
          <b>The date:</b> {event.dateNote}
        </p>
      )}
      <h3 className="notes-subtitle">{describeCount(event.citations.length, 'quotation')}</h3>
      <ol>
        {event.citations.map((citation, place) => (
          <Quotation
            // biome-ignore lint/suspicious/noArrayIndexKey: the citations of an event never change places.
            key={place}
            citation={citation}
            source={names.sources[citation.source]}
            anchors={anchors}
          />
        ))}
      </ol>
      <p className="notes-link">
        <a href={eventPath(event.id)} target="_blank" rel="noopener">
          The event’s own page<span className="visually-hidden"> (opens in a new tab)</span>
        </a>
      </p>
    </PresentStep>
  );
}

function Quotation({
  citation,
  source,
  anchors,
}: {
  citation: Citation;
  source: Source | undefined;
  anchors: Readonly<Record<string, string>>;
}) {
  const byline = source === undefined ? '' : describeByline(source);
  return (
    <li className="notes-quotation" data-stance={citation.stance} data-modality={citation.modality}>
      <CitationQuotation citation={citation} language={source?.language} q={null} />
      <p className="notes-attribution" dir="auto">
        {describeAttribution(citation)}
      </p>
      <p className="notes-source">
        <cite dir="auto">{source?.title ?? citation.source}</cite>
        {byline !== '' && <span dir="auto">{byline}</span>}
        {source !== undefined && <DateText date={source.published} />}
      </p>
      <CitationReading citation={citation} anchors={anchors} />
    </li>
  );
}
