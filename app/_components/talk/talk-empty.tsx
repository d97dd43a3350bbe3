import { IgnoredParameters } from '#app/_components/filter/ignored-parameters.tsx';
import type { Issue } from '#lib/issue.ts';
import { type FilterPhrase, joinPhrases } from '#lib/query/describe-filter.ts';
import { describeCount } from '#lib/wording/describe-count.ts';

/** A way out where nothing matches: a part of the filter, the number of events without it, and where those are shown. */
export type TalkWay = Pick<FilterPhrase, 'key' | 'text' | 'name'> & { count: number; address: string };

/** What is shown where there is nothing to present: which part of the filter to leave out, and the way to the timeline. */
export function TalkEmpty({
  ways,
  ignored,
}: {
  /** One for each part of the filter, in the order of its sentence. */
  ways: readonly TalkWay[];
  ignored: readonly Issue[];
}) {
  const useful = ways.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  return (
    <main id="main" tabIndex={-1} className="plain-page">
      <p className="plain-page-mark">Slides</p>
      <h1>No event to present</h1>
      <IgnoredParameters issues={ignored} />
      {ways.length === 0 && <p>The database holds no published event yet.</p>}
      {ways.length > 0 && (
        <p>
          No event matches: <strong>{joinPhrases(ways)}</strong>.
          {useful.length > 0 && ' Leave out a part of it:'}
        </p>
      )}
      {useful.length > 0 && (
        <ul className="present-ways">
          {useful.map(({ key, name, count, address }) => (
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
