'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useMemo, useRef } from 'react';
import type { PageAction } from '#app/_viewer/keys.ts';
import type { TimelineHandle } from '#app/_viewer/mount-timeline.ts';
import type { OverviewHandle, OverviewMove } from '#app/_viewer/overview.ts';
import { parseView } from '#lib/query/parse-view.ts';
import { todayFrom } from '#lib/time/day.ts';
import type { DayWindow } from '#lib/timeline/day-window.ts';
import { formatWindow, parseWindow } from '#lib/timeline/format-window.ts';
import { initialWindow } from '#lib/timeline/initial-window.ts';
import { isDateInWindow } from '#lib/timeline/is-date-in-window.ts';
import { periodWindow } from '#lib/timeline/period-window.ts';
import { EventPanel } from './event-panel.client.tsx';
import { SortableEventTable } from './event-table.client.tsx';
import type { EventTableProps } from './event-table.tsx';
import { openHelp } from './help-dialog.client.tsx';
import { PhoneSheet } from './phone-sheet.client.tsx';
import { TimelineCanvas } from './timeline-canvas.client.tsx';
import type { TimelineData } from './timeline-data.ts';
import { TimelineOverview } from './timeline-overview.client.tsx';

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
  const { value: asked } = useMemo(() => parseView(new URLSearchParams(parameters)), [parameters]);
  const selected = asked.event ?? null;
  const windowText = parameters.get('window');
  const handle = useRef<TimelineHandle>(null);
  const overview = useRef<OverviewHandle>(null);
  const known = useRef(`${filterKey}|${windowText}`);
  const openingWindow = (today: number): DayWindow => {
    const window = asked.window === undefined ? null : parseWindow(asked.window);
    if (window !== null) return window;
    const whole = periodWindow(data.from, data.to) ?? initialWindow(data.events, today);
    // A link to an event leads to where it can be seen.
    const opened = data.events.find(({ id }) => id === selected);
    return opened === undefined || isDateInWindow(opened.date, whole)
      ? whole
      : initialWindow([opened], today);
  };

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
  const brushed = ({ window, settled, jump }: OverviewMove) => {
    handle.current?.setWindow(window, jump);
    moved(window, settled);
  };

  return (
    <div className="timeline-screen" data-open={selected !== null || undefined}>
      <div className="timeline-part">
        {layout === 'table' ? (
          <SortableEventTable {...table} selected={selected ?? undefined} onSelect={choose} />
        ) : (
          <>
            <a className="skip-link" href={tableAddress(parameters)}>
              Show these events as a table
            </a>
            <TimelineCanvas
              handle={handle}
              events={data.events}
              lanes={data.lanes}
              pairLabels={table.pairLabels}
              selected={selected}
              openingWindow={openingWindow}
              interactive={interactive}
              onSelect={choose}
              onWindowChange={moved}
              onWindowShown={(window) => overview.current?.setWindow(window)}
              onPageAction={leaveTimeline}
            />
            <TimelineOverview
              handle={overview}
              events={data.events}
              shownWindow={(today) => handle.current?.getWindow() ?? openingWindow(today)}
              interactive={interactive}
              onMove={brushed}
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
      <PhoneSheet shown={selected}>
        <EventPanel id={selected} data={data} onChoose={choose} />
      </PhoneSheet>
    </div>
  );
}

function tableAddress(parameters: URLSearchParams): string {
  const next = new URLSearchParams(parameters);
  next.delete('window');
  next.set('layout', 'table');
  return `/?${next}`;
}

/** Where the keys of the timeline lead that are about the page around it. */
const LANDMARKS: Readonly<Record<Exclude<PageAction, 'help'>, string>> = {
  search: '[role="search"] input[type="search"]',
  matrix: '.pair-matrix :is(a, button):not([tabindex="-1"])',
};

function leaveTimeline(action: PageAction): void {
  if (action === 'help') openHelp();
  else document.querySelector<HTMLElement>(LANDMARKS[action])?.focus();
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
