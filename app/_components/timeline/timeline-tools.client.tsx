'use client';

import dynamic from 'next/dynamic';
import type { RefObject } from 'react';
import { FilterMenu } from '#app/_components/filter/filter-menu.client.tsx';
import type { TimelineHandle } from '#app/_viewer/mount-timeline.ts';

// Of no use where no script draws the marks: rendered on the server, it would be fetched ahead and left unused.
const MarkLegend = dynamic(() => import('./mark-legend.tsx').then((module) => module.MarkLegend), {
  ssr: false,
});

const ThreadLegend = dynamic(
  () => import('#app/_components/chronicle/thread-legend.tsx').then((module) => module.ThreadLegend),
  { ssr: false },
);

/** The buttons below the timeline: everything that is dragged, and what the marks mean. */
export function TimelineTools({
  handle,
  isAtStart,
  isStrip,
  onBack,
}: {
  handle: RefObject<TimelineHandle | null>;
  /** Whether the window is still that on which the timeline opened. */
  isAtStart: boolean;
  /** Whether it is the strip of a chronicle, whose rows have signs of their own. */
  isStrip: boolean;
  onBack: () => void;
}) {
  return (
    <div className="timeline-tools">
      <div className="timeline-buttons" role="toolbar" aria-label="Zoom and move">
        <Tool label="Earlier" sign="←" onClick={() => handle.current?.panBy(-0.5)} />
        <Tool label="Later" sign="→" onClick={() => handle.current?.panBy(0.5)} />
        <Tool label="Zoom in" sign="+" onClick={() => handle.current?.zoomIn()} />
        <Tool label="Zoom out" sign="−" onClick={() => handle.current?.zoomOut()} />
        <button type="button" className="button" onClick={() => handle.current?.fit()}>
          Show all
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={isAtStart || undefined}
          aria-label="Back to start"
          title="Back to the period that this page opened on"
          onClick={() => isAtStart || onBack()}
        >
          Back
        </button>
      </div>
      <FilterMenu label="Legend">
        <h2 className="visually-hidden" id="legend">
          What the marks say
        </h2>
        {isStrip && <ThreadLegend />}
        <MarkLegend labelledBy="legend" />
      </FilterMenu>
    </div>
  );
}

function Tool({ label, sign, onClick }: { label: string; sign: string; onClick: () => void }) {
  return (
    <button type="button" className="button" aria-label={label} title={label} onClick={onClick}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
