import { citationAnchor } from '#app/_components/event/citation-card.tsx';
import { CitationWords } from '#app/_components/event/citation-words.tsx';
import { OutsideLink } from '#app/_components/event/outside-link.tsx';
import { EventLink, type RelatedEvent } from '#app/_components/event/related-events.tsx';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import type { Source } from '#lib/domain/source.ts';
import { eventPath } from '#lib/urls.ts';
import { webLink } from '#lib/wording/passage.ts';
import { toQuote } from '#lib/wording/quote.ts';

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
          <CitationWords quote={toQuote(excerpt, excerpt.expressions, source.language)} />
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
            <OutsideLink address={webLink(source.url, excerpt)} words="On the web" />
            <OutsideLink address={webLink(source.archivedUrl, excerpt)} words="Archived copy" />
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
