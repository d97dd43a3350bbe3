'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import type { Change } from '#lib/query/format-parameters.ts';
import { changeView } from '#lib/query/parse-view.ts';
import { LANE_KINDS, LAYOUTS, type LaneKind, type Layout, type View } from '#lib/query/view.ts';
import { timelineAddress } from '#lib/urls.ts';
import { FilterMenu } from './filter-menu.client.tsx';

const LANE_LABELS: Readonly<Record<LaneKind, string>> = {
  pair: 'Pair',
  actor: 'Actor',
  type: 'Type',
  source: 'Source',
  none: 'None',
};

const LAYOUT_LABELS: Readonly<Record<Layout, string>> = {
  chronicle: 'Chronicle',
  timeline: 'Timeline',
  table: 'Table',
};

/**
 * What the lanes stand for. The events stay the same, so the window and the open event do too; both change without the
 * server, which is why the links are made from the address as it is now.
 */
export function FilterLanes({ view }: { view: View }) {
  const address = useAddress();
  if (view.layout !== 'timeline') return null;
  return (
    <FilterMenu label="Lanes" value={LANE_LABELS[view.lanes]}>
      <ul className="filter-choices" aria-label="Lanes">
        {LANE_KINDS.map((lanes) => (
          <li key={lanes}>
            <Link
              className="filter-choice"
              href={address({ lanes })}
              scroll={false}
              prefetch={false}
              aria-current={view.lanes === lanes || undefined}
            >
              {LANE_LABELS[lanes]}
            </Link>
          </li>
        ))}
      </ul>
    </FilterMenu>
  );
}

/** Whether the events are read in rows, drawn, or listed. */
export function FilterLayout({ view }: { view: View }) {
  const address = useAddress();
  return (
    <nav aria-label="Layout" className="choice filter-layout">
      {LAYOUTS.map((layout) => (
        <Link
          key={layout}
          className="button"
          href={address({ layout })}
          scroll={false}
          prefetch={false}
          aria-current={view.layout === layout || undefined}
        >
          {LAYOUT_LABELS[layout]}
        </Link>
      ))}
    </nav>
  );
}

/** Returns a function that gives the address as it is now but for what is changed of the view. */
function useAddress(): (change: Change<View>) => string {
  const parameters = useSearchParams();
  return (change) => timelineAddress(changeView(parameters, change));
}
