import type { Excerpt } from '#lib/domain/excerpt.ts';
import { markExpression } from '#lib/text/mark-expression.ts';
import { wholePrefix, wholeSuffix } from '#lib/text/whole-context.ts';

/** A quotation with its time expressions marked, the words around it faintly, and its translation. */
export function ExcerptWords({
  excerpt,
  expressions,
  language,
}: {
  excerpt: Excerpt;
  expressions: readonly (string | null)[];
  /** BCP 47; absent where the source is not known. */
  language: string | undefined;
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
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a quotation never change places.
              marked ? <mark key={index}>{text}</mark> : text,
            )}
          </span>
          <span className="citation-context">{`${after.text}${after.more ? ' …' : ''}`}</span>
        </p>
      </blockquote>
      {translation !== null && (
        <figcaption className="citation-translation">
          <p lang={translation.language} dir="auto">
            {translation.text}
          </p>
          <p className="citation-translator">
            Translated by <span dir="auto">{translation.by}</span>
          </p>
        </figcaption>
      )}
    </figure>
  );
}
