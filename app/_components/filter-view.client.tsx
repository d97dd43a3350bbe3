'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { LANE_KINDS, type LaneKind, type View } from '#lib/query/view.ts';
import { timelineAddress } from '#lib/urls.ts';

const LANE_LABELS: Readonly<Record<LaneKind, string>> = {
  pair: 'Pair',
  actor: 'Actor',
  type: 'Type',
  source: 'Source',
  none: 'None',
};

/**
 * What the lanes stand for, and whether the events are drawn or listed. The events stay the same, so the window and the
 * open event do too; both change without the server, which is why the links are made from the address as it is now.
 */
export function FilterView({ view }: { view: View }) {
  const parameters = useSearchParams();
  const address = (name: string, value: string, isDefault: boolean) => {
    const next = new URLSearchParams(parameters);
    if (isDefault) next.delete(name);
    else next.set(name, value);
    return timelineAddress(next);
  };
  return (
    <>
      {view.layout === 'timeline' && (
        <nav aria-label="Lanes" className="choice">
          <span className="choice-label">Lanes</span>
          {LANE_KINDS.map((lanes) => (
            <Link
              key={lanes}
              className="button"
              href={address('lanes', lanes, lanes === 'pair')}
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
            href={address('layout', layout, layout === 'timeline')}
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
