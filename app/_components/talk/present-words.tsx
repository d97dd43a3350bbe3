import type { CSSProperties } from 'react';
import type { Citation } from '#lib/domain/citation.ts';
import { measureWords } from '#lib/talk/talk-measure.ts';
import { markExpression } from '#lib/text/mark-expression.ts';

/** The words of a passage as large as their box allows, with the time expression marked; our summary where it has none. */
export function PresentWords({
  citation: { excerpt, timeExpression },
  summary,
  language,
}: {
  citation: Pick<Citation, 'excerpt' | 'timeExpression'>;
  summary: string;
  /** BCP 47; absent where the source is not known. */
  language: string | undefined;
}) {
  if (excerpt === null) {
    return (
      <div className="slide-box">
        <div className="slide-words slide-no-words" style={sizeOf(summary)}>
          <p dir="auto">{summary}</p>
          <p className="slide-beneath">Our words: this source gives none to quote.</p>
        </div>
      </div>
    );
  }
  const { exact, translation } = excerpt;
  return (
    <div className="slide-box">
      <div className="slide-words" style={sizeOf(`“${exact}”`, translation?.text)}>
        <blockquote lang={language} dir="auto">
          <p>
            {markExpression(exact, [timeExpression]).map(({ text, marked }, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a quotation never change places.
              marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
            )}
          </p>
        </blockquote>
        {translation !== null && (
          <p className="slide-beneath" lang={translation.language} dir="auto">
            {translation.text} <span className="slide-translator">(translated by {translation.by})</span>
          </p>
        )}
      </div>
    </div>
  );
}

/** What the style sheet needs to know of a text to set it as large as its box allows. */
function sizeOf(text: string, beneath?: string): CSSProperties {
  const { ems, slack, longest } = measureWords(text, beneath);
  return { '--ems': ems, '--slack': slack, '--longest': longest } as CSSProperties;
}
