import type { Citation } from '#lib/domain/citation.ts';
import { ExcerptWords } from './citation-words.tsx';

/** The words of a citation with their context; says so where an import gives none. */
export function CitationQuotation({
  citation,
  language,
  q,
}: {
  citation: Pick<Citation, 'excerpt' | 'timeExpression'>;
  language: string | undefined;
  q: string | null;
}) {
  if (citation.excerpt === null) {
    return <p className="citation-no-words">The source gives no words to quote for this.</p>;
  }
  return (
    <ExcerptWords
      excerpt={citation.excerpt}
      expressions={[citation.timeExpression]}
      language={language}
      q={q}
    />
  );
}
