import type { Excerpt } from '#lib/domain/excerpt.ts';
import { markExpression } from '#lib/text/mark-expression.ts';
import { wholePrefix, wholeSuffix } from '#lib/text/whole-context.ts';
import { MarkedText } from './marked-text.tsx';

/** A quotation with its time expressions marked, the words around it faintly, and its translation. */
export function ExcerptWords({
  excerpt,
  expressions,
  language,
  q = null,
}: {
  excerpt: Excerpt;
  expressions: readonly (string | null)[];
  /** BCP 47; absent where the source is not known. */
  language: string | undefined;
  /** The search whose words are marked, unlike the time expressions. */
  q?: string | null;
}) {
  const { exact, translation } = excerpt;
  const before = wholePrefix(excerpt.prefix);
  const after = wholeSuffix(excerpt.suffix);
  return (
    <figure className="citation-words">
      <blockquote lang={language} dir="auto">
        <p>
          <span className="citation-context">{`${before.more ? '… ' : ''}${before.text}`}</span>
          <span className="citation-exact">
            {markExpression(exact, expressions).map(({ text, marked }, index) =>
              marked ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a quotation never change places.
                <mark key={index}>{text}</mark>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <span key={index} className="citation-match">
                  <MarkedText text={text} q={q} />
                </span>
              ),
            )}
          </span>
          <span className="citation-context">{`${after.text}${after.more ? ' …' : ''}`}</span>
        </p>
      </blockquote>
      {translation !== null && (
        <figcaption className="citation-translation">
          <p lang={translation.language} dir="auto">
            <MarkedText text={translation.text} q={q} />
          </p>
          <p className="citation-translator">
            Translated by <span dir="auto">{translation.by}</span>
          </p>
        </figcaption>
      )}
    </figure>
  );
}
