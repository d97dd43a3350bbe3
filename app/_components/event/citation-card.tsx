import type { Citation } from '#lib/domain/citation.ts';
import type { Source } from '#lib/domain/source.ts';
import { describeAttribution, describeModality } from '#lib/wording/describe-attribution.ts';
import { CitationLinks } from './citation-links.tsx';
import { CitationQuotation } from './citation-quotation.tsx';
import { CitationReading } from './citation-reading.tsx';
import { CitationSource } from './citation-source.tsx';

/** Id of a quotation's card on an event's page, where the source's page leads back to. */
export function citationAnchor(excerptId: string): string {
  return `quote-${excerptId}`;
}

/** One receipt of an event: the words, who says so, where they stand, and how the date was read from them. */
export function CitationCard({
  citation,
  source,
  anchors,
  q,
  isFirstOfExcerpt,
}: {
  citation: Citation;
  source: Source | undefined;
  anchors: Readonly<Record<string, string>>;
  /** The search whose words are marked. */
  q: string | null;
  /** An excerpt that is cited twice by one event gives its id to the first of them. */
  isFirstOfExcerpt: boolean;
}) {
  const { excerpt, stance, modality } = citation;
  const id = excerpt !== null && isFirstOfExcerpt ? citationAnchor(excerpt.id) : undefined;
  return (
    <li className="citation-card" id={id} data-stance={stance} data-modality={modality}>
      <CitationQuotation citation={citation} language={source?.language} q={q} />
      <p className="citation-attribution" dir="auto" title={describeModality(modality)}>
        {describeAttribution(citation)}
      </p>
      <CitationSource id={citation.source} source={source} />
      <CitationReading citation={citation} anchors={anchors} />
      <CitationLinks citation={citation} source={source} />
    </li>
  );
}
