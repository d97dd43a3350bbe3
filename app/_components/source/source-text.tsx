import { citationAnchor } from '#app/_components/event/citation-card.tsx';
import { EventLink } from '#app/_components/event/related-events.tsx';
import { markParagraphs, type QuoteParagraph, type QuotePiece } from '#lib/text/mark-paragraphs.ts';
import { eventPath } from '#lib/urls.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { type CitedExcerpt, textAnchor } from './source-excerpts.tsx';

// Two links are about as tall as the paragraph beside them.
const MAX_OPEN_EVENTS = 2;

type Numbered = { number: number; excerpt: CitedExcerpt };

/**
 * A source's whole text in its paragraphs, every excerpt marked in place; beside each paragraph stand the events that
 * rest on its excerpts.
 */
export function SourceText({
  text,
  language,
  excerpts,
  marked,
}: {
  text: string;
  language: string;
  /** All excerpts of the source, in the order of the list above the text, whose numbers they keep. */
  excerpts: readonly CitedExcerpt[];
  /** Ids of the excerpts that stand at their offsets in this very text. */
  marked: ReadonlySet<string>;
}) {
  const numbered = new Map(
    excerpts.map((excerpt, index): [string, Numbered] => [excerpt.id, { number: index + 1, excerpt }]),
  );
  return (
    <div className="source-text">
      {markParagraphs(
        text,
        excerpts.filter(({ id }) => marked.has(id)),
      ).map((paragraph) => (
        <Paragraph key={paragraph.start} paragraph={paragraph} language={language} numbered={numbered} />
      ))}
    </div>
  );
}

function Paragraph({
  paragraph,
  language,
  numbered,
}: {
  paragraph: QuoteParagraph;
  language: string;
  numbered: ReadonlyMap<string, Numbered>;
}) {
  const ids = [...new Set(paragraph.pieces.flatMap(({ quotes }) => quotes))];
  const notes = ids.flatMap((id) => numbered.get(id) ?? []);
  return (
    <div className="source-passage">
      <p lang={language} dir="auto">
        {paragraph.pieces.map((piece) => (
          <Piece key={piece.start} piece={piece} numbered={numbered} />
        ))}
      </p>
      {notes.length > 0 && (
        <ul className="source-margin">
          {notes.map(({ number, excerpt }) => (
            <li key={excerpt.id}>
              <span className="source-number">{number}</span>
              <MarginEvents excerpt={excerpt} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The events that rest on an excerpt; many of them are folded, so that the margin does not push the text apart. */
function MarginEvents({ excerpt }: { excerpt: CitedExcerpt }) {
  const links = excerpt.events.map((event) => (
    <EventLink key={event.id} event={event} href={`${eventPath(event.id)}#${citationAnchor(excerpt.id)}`} />
  ));
  if (links.length <= MAX_OPEN_EVENTS) return <span className="source-margin-events">{links}</span>;
  return (
    <details>
      <summary>{describeCount(links.length, 'event')}</summary>
      <span className="source-margin-events">{links}</span>
    </details>
  );
}

/** A stretch of text, marked where excerpts cover it. The first excerpt to begin here gives the mark its id; others get an anchor of their own. */
function Piece({ piece, numbered }: { piece: QuotePiece; numbered: ReadonlyMap<string, Numbered> }) {
  const { text, quotes, begins, ends } = piece;
  if (quotes.length === 0) return text;
  const [first, ...others] = begins;
  return (
    <>
      {others.map((id) => (
        <span key={id} id={textAnchor(id)} className="source-anchor" />
      ))}
      <mark id={first === undefined ? undefined : textAnchor(first)} data-depth={quotes.length}>
        {text}
      </mark>
      {ends.map((id) => (
        <sup key={id} className="source-reference">
          <a href={`#${id}`} aria-label={`Quotation ${numbered.get(id)?.number ?? ''}, in the list above`}>
            {numbered.get(id)?.number}
          </a>
        </sup>
      ))}
    </>
  );
}
