'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useMemo, useRef } from 'react';
import type { TimelineHandle } from '#app/_viewer/mount-timeline.ts';
import { parseView } from '#lib/query/parse-view.ts';
import { todayFrom } from '#lib/time/day.ts';
import type { DayWindow } from '#lib/timeline/day-window.ts';
import { formatWindow, parseWindow } from '#lib/timeline/format-window.ts';
import { initialWindow } from '#lib/timeline/initial-window.ts';
import { periodWindow } from '#lib/timeline/period-window.ts';
import { EventPanel } from './event-panel.client.tsx';
import { SortableEventTable } from './event-table.client.tsx';
import type { EventTableProps } from './event-table.tsx';
import { TimelineCanvas } from './timeline-canvas.client.tsx';
import type { TimelineData } from './timeline-data.ts';

/** The working part of the page: the timeline or the table, and the panel of the selected event; its state is the address. */
export function TimelineScreen({
  data,
  layout,
  interactive,
  filterKey,
  table,
}: {
  data: TimelineData;
  layout: 'timeline' | 'table';
  interactive: boolean;
  /** Changes with the filter: another filter opens on a window of its own. */
  filterKey: string;
  table: EventTableProps;
}) {
  const parameters = useSearchParams();
  const selected = parameters.get('event');
  const windowText = parameters.get('window');
  const handle = useRef<TimelineHandle>(null);
  const asked = useMemo(() => askedWindow(parameters), [parameters]);
  const known = useRef(`${filterKey}|${windowText}`);
  const openingWindow = (today: number): DayWindow =>
    asked ?? periodWindow(data.from, data.to) ?? initialWindow(data.events, today);

  // The address leads: back, forward and another filter move the window; what the gesture itself wrote does not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new filter is told by its key, not by its events.
  useEffect(() => {
    const key = `${filterKey}|${windowText}`;
    if (handle.current === null || known.current === key) return;
    known.current = key;
    handle.current.setWindow(openingWindow(todayFrom(new Date())), true);
  }, [windowText, filterKey]);

  const choose = (id: string | null) => {
    if (id === selected) return;
    changeAddress('pushState', (next) => (id === null ? next.delete('event') : next.set('event', id)));
  };
  const moved = (window: DayWindow, settled: boolean) => {
    if (!settled) return;
    const text = formatWindow(window).join('/');
    known.current = `${filterKey}|${text}`;
    changeAddress('replaceState', (next) => next.set('window', text));
  };

  return (
    <div className="timeline-screen" data-open={selected !== null || undefined}>
      <div className="timeline-part">
        {layout === 'table' ? (
          <SortableEventTable {...table} selected={selected ?? undefined} onSelect={choose} />
        ) : (
          <>
            <TimelineCanvas
              handle={handle}
              events={data.events}
              lanes={data.lanes}
              selected={selected}
              openingWindow={openingWindow}
              interactive={interactive}
              onSelect={choose}
              onWindowChange={moved}
            />
            <div className="timeline-tools" role="toolbar" aria-label="Zoom and move">
              <Tool label="Earlier" sign="←" onClick={() => handle.current?.panBy(-0.5)} />
              <Tool label="Later" sign="→" onClick={() => handle.current?.panBy(0.5)} />
              <Tool label="Zoom in" sign="+" onClick={() => handle.current?.zoomIn()} />
              <Tool label="Zoom out" sign="−" onClick={() => handle.current?.zoomOut()} />
              <button type="button" className="button" onClick={() => handle.current?.fit()}>
                Show all
              </button>
            </div>
          </>
        )}
      </div>
      <EventPanel id={selected} data={data} onChoose={choose} />
    </div>
  );
}

function askedWindow(parameters: URLSearchParams): DayWindow | null {
  const { window } = parseView(new URLSearchParams(parameters)).value;
  return window === undefined ? null : parseWindow(window);
}

function Tool({ label, sign, onClick }: { label: string; sign: string; onClick: () => void }) {
  return (
    <button type="button" className="button" aria-label={label} title={label} onClick={onClick}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

/** Writes the address without asking the server again: neither the selection nor the window changes which events there are. */
function changeAddress(method: 'pushState' | 'replaceState', change: (next: URLSearchParams) => void): void {
  const next = new URLSearchParams(window.location.search);
  change(next);
  const query = next.toString().replaceAll('%2F', '/');
  window.history[method](null, '', query === '' ? window.location.pathname : `?${query}`);
}
