import { NO_WORDS } from '#lib/wording/passage.ts';
import type { Quote } from '#lib/wording/quote.ts';
import { MarkedText } from './marked-text.tsx';

/**
 * A quotation with its time expressions marked, the words around it faintly, and its translation; says so where an
 * import gives no words.
 */
export function CitationWords({
  quote,
  q = null,
}: {
  quote: Quote | null;
  /** The search whose words are marked, unlike the time expressions. */
  q?: string | null;
}) {
  if (quote === null) return <p className="citation-no-words">{NO_WORDS}</p>;
  const { before, segments, after, language, translation } = quote;
  return (
    <figure className="citation-words">
      <blockquote lang={language} dir="auto">
        <p>
          <span className="citation-context">{before}</span>
          <span className="citation-exact">
            {segments.map(({ text, marked }, index) =>
              marked ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a quotation never change places.
                <mark key={index}>{text}</mark>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <span key={index} className="citation-match">
                  <MarkedText text={text} q={q} />
                </span>
              ),
            )}
          </span>
          <span className="citation-context">{after}</span>
        </p>
      </blockquote>
      {translation !== null && (
        <figcaption className="citation-translation">
          <p lang={translation.language} dir="auto">
            <MarkedText text={translation.text} q={q} />
          </p>
          <p className="citation-translator">
            Translated by <bdi>{translation.by}</bdi>
          </p>
        </figcaption>
      )}
    </figure>
  );
}
