import type { Excerpt } from '#lib/domain/excerpt.ts';
import { isolate } from '#lib/isolate.ts';
import { markExpression, type QuoteSegment } from '#lib/text/mark-expression.ts';
import { wholePrefix, wholeSuffix } from '#lib/text/whole-context.ts';

/** The words of an excerpt as a reader sees them. */
export type Quote = Pick<Excerpt, 'exact' | 'translation' | 'locator'> & {
  excerptId: string;
  /** The same words as `exact`, cut where a time expression begins or ends. */
  segments: readonly QuoteSegment[];
  /** The words around it, whole ones, with an ellipsis where the paragraph goes on. */
  before: string;
  after: string;
  /** BCP 47; absent where the source is not known. */
  language: string | undefined;
};

/** Returns the words of an excerpt with these time expressions marked; a null among them marks nothing. */
export function toQuote(
  excerpt: Excerpt,
  timeExpressions: readonly (string | null)[],
  language: string | undefined,
): Quote {
  const { id, exact, translation, locator } = excerpt;
  const before = wholePrefix(excerpt.prefix);
  const after = wholeSuffix(excerpt.suffix);
  return {
    excerptId: id,
    exact,
    segments: markExpression(exact, timeExpressions),
    before: `${before.more ? '… ' : ''}${before.text}`,
    after: `${after.text}${after.more ? ' …' : ''}`,
    translation,
    locator,
    language,
  };
}

/** Returns who translated a quotation, "translated by the author": words that are not the source's never stand without it. */
export function describeTranslator({ by }: NonNullable<Quote['translation']>): string {
  return `translated by ${isolate(by)}`;
}
