import Link from 'next/link';
import type { FilterPart } from '#lib/query/describe-filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { formatView } from '#lib/query/parse-view.ts';
import type { View } from '#lib/query/view.ts';
import { timelineAddress } from '#lib/urls.ts';
import { withoutWindow } from './pair-matrix.tsx';

/** What is shown where no event passes the filter: each part of it, to be undone. */
export function NothingMatches({ parts, view }: { parts: readonly FilterPart[]; view: View }) {
  return (
    <section className="nothing-matches" aria-label="No events">
      <h2>No event matches</h2>
      {parts.length === 0 ? (
        <p>The database holds no published event yet.</p>
      ) : (
        <>
          <p>Leave out a part of the filter:</p>
          <ul>
            {parts.map((part) => (
              <li key={part.key}>
                <Link
                  className="button"
                  href={timelineAddress(formatFilter(part.without), formatView(withoutWindow(view)))}
                >
                  without {part.text}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
