import { citationAnchor } from '#app/_components/event/citation-card.tsx';
import { OutsideLink } from '#app/_components/event/citation-links.tsx';
import { ExcerptWords } from '#app/_components/event/citation-words.tsx';
import { EventLink, eventPath, type RelatedEvent } from '#app/_components/event/event-parts.tsx';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import type { Source } from '#lib/domain/source.ts';

/** An excerpt with the events that rest on it and the time expressions that they were dated by. */
export type CitedExcerpt = Excerpt & {
  events: readonly RelatedEvent[];
  expressions: readonly (string | null)[];
};

/** Id of an excerpt's marked words in the whole text; the excerpt's entry in the list has the plain id. */
export function textAnchor(excerptId: string): string {
  return `text-${excerptId}`;
}

/** The excerpts of a source in the order of its text, each leading to the events that rest on it. */
export function SourceExcerpts({
  source,
  excerpts,
  inText,
}: {
  source: Source;
  excerpts: readonly CitedExcerpt[];
  /** Ids of the excerpts that are marked in the text below; empty where no text is shown. */
  inText: ReadonlySet<string>;
}) {
  return (
    <ol className="source-excerpts">
      {excerpts.map((excerpt) => (
        <li key={excerpt.id} id={excerpt.id} className="source-excerpt">
          <ExcerptWords excerpt={excerpt} expressions={excerpt.expressions} language={source.language} />
          <ul className="source-events" aria-label="Events that rest on these words">
            {excerpt.events.map((event) => (
              <li key={event.id}>
                <EventLink event={event} href={`${eventPath(event.id)}#${citationAnchor(excerpt.id)}`} />
                <a className="source-on-timeline" href={`/?event=${encodeURIComponent(event.id)}`}>
                  On the timeline<span className="visually-hidden">: {event.title}</span>
                </a>
              </li>
            ))}
          </ul>
          <p className="citation-links">
            {inText.has(excerpt.id) && <a href={`#${textAnchor(excerpt.id)}`}>In the text below</a>}
            <OutsideLink address={source.url} excerpt={excerpt} words="On the web" />
            <OutsideLink address={source.archivedUrl} excerpt={excerpt} words="Archived copy" />
            <span>
              {excerpt.locator !== null && <bdi>{excerpt.locator}, </bdi>}
              characters {excerpt.start.toLocaleString('en')}–{excerpt.end.toLocaleString('en')}
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}
