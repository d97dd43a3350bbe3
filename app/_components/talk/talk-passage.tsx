import type { CSSProperties, ReactNode } from 'react';
import { DateText } from '#app/_components/event/date-text.tsx';
import { measureWords } from '#lib/talk/talk-measure.ts';
import type { Passage } from '#lib/wording/passage.ts';
import type { Quote } from '#lib/wording/quote.ts';
import { describeTranslator } from '#lib/wording/quote.ts';

/** One passage that fills the slide: the words, the event's title, and who says so where. */
export function TalkPassage({
  passage,
  summary,
  title,
}: {
  passage: Passage;
  summary: string;
  title: ReactNode;
}) {
  return (
    <figure className="slide-passage">
      <TalkWords quote={passage.quote} summary={summary} />
      <figcaption>
        {title}
        <TalkReceipt passage={passage} />
      </figcaption>
    </figure>
  );
}

/** The words of a passage as large as their box allows, with the time expression marked; our summary where it has none. */
export function TalkWords({ quote, summary }: { quote: Quote | null; summary: string }) {
  if (quote === null) {
    return (
      <div className="slide-box">
        <div className="slide-words slide-no-words" style={sizeOf(summary)}>
          <p dir="auto">{summary}</p>
          <p className="slide-beneath">Our words: this source gives none to quote.</p>
        </div>
      </div>
    );
  }
  const { exact, segments, language, translation } = quote;
  return (
    <div className="slide-box">
      <div className="slide-words" style={sizeOf(`“${exact}”`, translation?.text)}>
        <blockquote lang={language} dir="auto">
          <p>
            {segments.map(({ text, marked }, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a quotation never change places.
              marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
            )}
          </p>
        </blockquote>
        {translation !== null && (
          <p className="slide-beneath">
            <bdi lang={translation.language}>{translation.text}</bdi>{' '}
            <span className="slide-translator">({describeTranslator(translation)})</span>
          </p>
        )}
      </div>
    </div>
  );
}

/** Who says so and how, and where: in two lines that can be read from a distance. */
export function TalkReceipt({ passage: { attribution, isObjection, source } }: { passage: Passage }) {
  return (
    <div className="slide-receipt">
      <p className="slide-attribution" data-objection={isObjection ? '' : undefined}>
        {attribution}
      </p>
      <p className="slide-source">
        <cite lang={source.language} dir="auto">
          {source.title}
        </cite>
        {source.byline !== '' && <span>{source.byline}</span>}
        {source.published !== null && <DateText date={source.published} />}
      </p>
    </div>
  );
}

/** What the style sheet needs to know of a text to set it as large as its box allows. */
function sizeOf(text: string, beneath?: string): CSSProperties {
  const { ems, slack, longest } = measureWords(text, beneath);
  return { '--ems': ems, '--slack': slack, '--longest': longest } as CSSProperties;
}
