import Link from 'next/link';
import type { FilterPart } from '#lib/query/describe-filter.ts';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { formatFilter, isEmptyFilter } from '#lib/query/format-filter.ts';
import { formatView } from '#lib/query/parse-view.ts';
import { LANE_KINDS, type LaneKind, type View } from '#lib/query/view.ts';
import { timelineAddress } from '#lib/urls.ts';
import { HiddenParameters } from './hidden-parameters.tsx';
import { PairMatrix, withoutWindow } from './pair-matrix.tsx';
import { QueryForm } from './query-form.client.tsx';

const LANE_LABELS: Readonly<Record<LaneKind, string>> = {
  pair: 'Pair',
  actor: 'Actor',
  type: 'Type',
  source: 'Source',
  none: 'None',
};

/** Which events are shown, as a sentence whose parts can be undone, beside the matrix of pairs and the choice of period and lanes. */
export function FilterBand({
  filter,
  view,
  parts,
  total,
  of,
  counts,
  actors,
}: {
  filter: Filter;
  view: View;
  parts: readonly FilterPart[];
  total: number;
  of: number;
  counts: ReadonlyMap<string, number>;
  actors: ReadonlyMap<string, string>;
}) {
  const address = (next: Filter, nextView: View = withoutWindow(view)) =>
    timelineAddress(formatFilter(next), formatView(nextView));
  const period = formatFilter({ ...filter, from: '', to: '' });
  return (
    <section className="filter-band" aria-label="Which events">
      <PairMatrix filter={filter} view={view} counts={counts} actors={actors} />
      <div className="filter-words">
        <h1 className="filter-sentence" aria-live="polite">
          {view.title ?? (parts.length === 0 ? 'All events' : parts.map(({ text }) => text).join(', '))}
          <span className="filter-count">
            {' '}
            · {isEmptyFilter(filter) ? countOf(total) : `${total.toLocaleString('en-GB')} of ${countOf(of)}`}
          </span>
        </h1>
        {parts.length > 0 && (
          <ul className="filter-parts" aria-label="Parts of the filter">
            {parts.map((part) => (
              <li key={part.key}>
                <Link href={address(part.without)} scroll={false} prefetch={false} className="filter-part">
                  {part.text} <span aria-hidden="true">×</span>
                  <span className="visually-hidden">(undo)</span>
                </Link>
              </li>
            ))}
            {parts.length > 1 && (
              <li>
                <Link
                  href={address(EMPTY_FILTER)}
                  scroll={false}
                  prefetch={false}
                  className="filter-part filter-clear"
                >
                  Clear all
                </Link>
              </li>
            )}
          </ul>
        )}
        <div className="filter-controls">
          <QueryForm key={`${filter.from}/${filter.to}`} className="period-form" label="Period">
            <HiddenParameters parameters={[period, formatView(withoutWindow(view))]} />
            <label>
              From{' '}
              <input className="field" name="from" defaultValue={filter.from} placeholder="2015" size={10} />
            </label>
            <label>
              to{' '}
              <input className="field" name="to" defaultValue={filter.to} placeholder="2024-10" size={10} />
            </label>
            <button className="button" type="submit">
              Set period
            </button>
          </QueryForm>
          {view.layout === 'timeline' && (
            <nav aria-label="Lanes" className="choice">
              <span className="choice-label">Lanes</span>
              {LANE_KINDS.map((lanes) => (
                <Link
                  key={lanes}
                  className="button"
                  href={address(filter, { ...view, lanes })}
                  scroll={false}
                  prefetch={false}
                  aria-current={view.lanes === lanes || undefined}
                >
                  {LANE_LABELS[lanes]}
                </Link>
              ))}
            </nav>
          )}
          <nav aria-label="Layout" className="choice">
            <span className="choice-label">Show as</span>
            {(['timeline', 'table'] as const).map((layout) => (
              <Link
                key={layout}
                className="button"
                href={address(filter, { ...view, layout })}
                scroll={false}
                prefetch={false}
                aria-current={view.layout === layout || undefined}
              >
                {layout === 'timeline' ? 'Timeline' : 'Table'}
              </Link>
            ))}
          </nav>
        </div>
      </div>
    </section>
  );
}

function countOf(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'event' : 'events'}`;
}
