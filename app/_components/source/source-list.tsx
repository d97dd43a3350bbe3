import { DateText } from '#app/_components/event/date-text.tsx';
import type { Source } from '#lib/domain/source.ts';
import { isolate } from '#lib/isolate.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { describeByline, describeSourceKind } from '#lib/wording/describe-source.ts';

/** A source with how much of the timeline rests on it. */
export type CountedSource = Source & { excerpts: number; events: number };

/** The sources as a list, each with its date, how that is known, and what rests on it. */
export function SourceList({ sources }: { sources: readonly CountedSource[] }) {
  return (
    <ol className="source-list">
      {sources.map((source) => (
        <li key={source.id}>
          <h2 className="source-list-title" lang={source.language} dir="auto">
            <a href={`/sources/${encodeURIComponent(source.id)}`}>{source.title}</a>
          </h2>
          <p className="source-byline">
            {[isolate(describeByline(source)), describeSourceKind(source.kind)]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
          <p className="source-list-date">
            <DateText date={source.published} />
            <span className="source-note" dir="auto">
              {source.publishedNote}
            </span>
          </p>
          <p className="source-counts">
            <a href={`/?source=${encodeURIComponent(source.id)}`}>{describeCount(source.events, 'event')}</a>
            {' from '}
            <a href={`/sources/${encodeURIComponent(source.id)}#quotations`}>
              {describeCount(source.excerpts, 'quotation')}
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}
