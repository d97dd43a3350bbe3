import type { ReactNode } from 'react';
import type { Citation } from '#lib/domain/citation.ts';
import type { Source } from '#lib/domain/source.ts';
import { PresentReceipt } from './present-receipt.tsx';
import { PresentWords } from './present-words.tsx';

/** Readers' names of what a slide refers to, by code or id. */
export type SlideNames = {
  actors: Readonly<Record<string, { name: string }>>;
  sources: Readonly<Record<string, Source>>;
};

/** One passage that fills the slide: the words, the event's title, and who says so where. */
export function PresentPassage({
  citation,
  summary,
  names,
  title,
}: {
  citation: Citation;
  summary: string;
  names: SlideNames;
  title: ReactNode;
}) {
  const source = names.sources[citation.source];
  return (
    <figure className="slide-passage">
      <PresentWords citation={citation} summary={summary} language={source?.language} />
      <figcaption>
        {title}
        <PresentReceipt citation={citation} source={source} />
      </figcaption>
    </figure>
  );
}
