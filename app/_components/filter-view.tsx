import Link from 'next/link';
import type { Filter } from '#lib/query/filter.ts';
import { LANE_KINDS, type LaneKind, type View } from '#lib/query/view.ts';
import { filterAddress } from './filter-address.ts';

const LANE_LABELS: Readonly<Record<LaneKind, string>> = {
  pair: 'Pair',
  actor: 'Actor',
  type: 'Type',
  source: 'Source',
  none: 'None',
};

/** What the lanes stand for, and whether the events are drawn or listed. */
export function FilterView({ filter, view }: { filter: Filter; view: View }) {
  return (
    <>
      {view.layout === 'timeline' && (
        <nav aria-label="Lanes" className="choice">
          <span className="choice-label">Lanes</span>
          {LANE_KINDS.map((lanes) => (
            <Link
              key={lanes}
              className="button"
              href={filterAddress(filter, { ...view, lanes })}
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
        {(['timeline', 'table'] as const).map((layout) => (
          <Link
            key={layout}
            className="button"
            href={filterAddress(filter, { ...view, layout })}
            scroll={false}
            prefetch={false}
            aria-current={view.layout === layout || undefined}
          >
            {layout === 'timeline' ? 'Timeline' : 'Table'}
          </Link>
        ))}
      </nav>
    </>
  );
}
