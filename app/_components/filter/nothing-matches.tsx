import Link from 'next/link';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import type { OfferedPeriod } from '#lib/query/search-hits.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { filterAddress } from './filter-address.ts';
import type { FilterState } from './filter-state.ts';

/** What is shown where no event passes the filter: the part that excludes most, then the others, each to be undone. */
export function NothingMatches({
  state: { filter, phrases, view, of },
  counts,
  nearest,
  offered,
}: {
  state: Pick<FilterState, 'filter' | 'phrases' | 'view' | 'of'>;
  /** How many events there would be without each of the phrases, in their order. */
  counts: readonly number[];
  /** Words that are spelled nearly like those searched for, and how many events they find. */
  nearest: readonly { q: string; count: number }[];
  /** The period that is written among the words, which search does not read as dates. */
  offered: OfferedPeriod | null;
}) {
  const ways = phrases
    .map((phrase, index) => ({ ...phrase, count: counts[index] ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const [best, ...others] = ways;
  return (
    <section className="nothing-matches" aria-label="No events">
      <h2>No event matches</h2>
      {best === undefined && <p>The database holds no published event yet.</p>}
      {offered !== null && (
        <>
          <p>Words are looked for as written. For what happened then, filter by the period:</p>
          <p>
            <Link
              className="button nothing-matches-best"
              href={filterAddress(inPeriod(filter, offered), view)}
            >
              <span>
                {offered.label}
                {offered.rest !== '' && (
                  <>
                    {' '}
                    <bdi>“{offered.rest}”</bdi>
                  </>
                )}
                : {describeCount(offered.count, 'event')}
              </span>
            </Link>
          </p>
        </>
      )}
      {nearest.length > 0 && (
        <>
          <p>No event has these words. There are events with words that are spelled nearly so:</p>
          <ul>
            {nearest.map(({ q, count }) => (
              <li key={q}>
                <Link className="button" href={filterAddress({ ...filter, q }, view)}>
                  <span>
                    <bdi>{q}</bdi>: {describeCount(count, 'event')}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {best !== undefined && best.count === 0 && (
        <>
          <p>No single part of the filter is the reason: without any one of them there is still no event.</p>
          <p>
            <Link className="button nothing-matches-best" href={filterAddress(EMPTY_FILTER, view)}>
              Clear the filter, {describeCount(of, 'event')}
            </Link>
          </p>
        </>
      )}
      {best !== undefined && best.count > 0 && (
        <>
          <p>
            {ways.length === 1 ? 'The filter is' : 'What excludes most is'} <strong>{best.name}</strong>.
          </p>
          <p>
            <Link className="button nothing-matches-best" href={filterAddress(best.without, view)}>
              without {best.name}: {describeCount(best.count, 'event')}
            </Link>
          </p>
        </>
      )}
      {others.length > 0 && (
        <>
          <p>{best?.count === 0 ? 'Or leave out one part:' : 'Or leave out another part:'}</p>
          <ul>
            {(best?.count === 0 ? ways : others).map((phrase) => (
              <li key={phrase.key}>
                <Link className="button" href={filterAddress(phrase.without, view)}>
                  without {phrase.name}: {describeCount(phrase.count, 'event')}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function inPeriod({ q: _, ...filter }: Filter, { period, rest }: OfferedPeriod): Filter {
  return { ...filter, from: period, to: period, ...(rest === '' ? {} : { q: rest }) };
}
