import type { Source } from '#lib/domain/source.ts';
import { describeByline } from '#lib/wording/describe-source.ts';
import { DateText } from './date-text.tsx';

/** The source of a citation: its title, where it stands, its date and how that date is known. */
export function CitationSource({ id, source }: { id: string; source: Source | undefined }) {
  if (source === undefined) return <p className="citation-source">{id}</p>;
  const byline = describeByline(source);
  return (
    <div className="citation-source">
      <p>
        <cite dir="auto">
          <a href={`/sources/${encodeURIComponent(id)}`}>{source.title}</a>
        </cite>
        {byline !== '' && <span dir="auto">{byline}</span>}
        <DateText date={source.published} />
      </p>
      <details>
        <summary className="citation-date-known">How the source’s date is known</summary>
        <p className="citation-date-note" dir="auto">
          {source.publishedNote}
        </p>
      </details>
    </div>
  );
}
