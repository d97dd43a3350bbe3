import { IgnoredParameters } from '#app/_components/filter/ignored-parameters.tsx';
import type { Issue } from '#lib/issue.ts';
import { type FilterPart, joinFilterParts } from '#lib/query/describe-filter.ts';
import { describeCount } from '#lib/wording/describe-source.ts';

/** A part of a filter, with the number of events there would be without it and where they are shown. */
export type PresentWay = Pick<FilterPart, 'key' | 'text' | 'name'> & { count: number; address: string };

/** What is shown where there is nothing to present: which part of the filter to leave out, and the way to the timeline. */
export function PresentEmpty({
  parts,
  ignored,
}: {
  /** What the filter is made of. */
  parts: readonly PresentWay[];
  ignored: readonly Issue[];
}) {
  const ways = [...parts].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  return (
    <main id="main" tabIndex={-1} className="plain-page">
      <p className="plain-page-mark">Slides</p>
      <h1>No event to present</h1>
      <IgnoredParameters issues={ignored} />
      {parts.length === 0 && <p>The database holds no published event yet.</p>}
      {parts.length > 0 && (
        <p>
          No event matches: <strong>{joinFilterParts(parts)}</strong>.
          {ways.length > 0 && ' Leave out a part of it:'}
        </p>
      )}
      {ways.length > 0 && (
        <ul className="present-ways">
          {ways.map(({ key, name, count, address }) => (
            <li key={key}>
              <a className="button" href={address}>
                without {name}: {describeCount(count, 'event')}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        Or choose events on <a href="/">the timeline</a>, where “Present” shows them one at a time.
      </p>
    </main>
  );
}
