'use client';

import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { type ReactNode, useMemo, useRef } from 'react';
import type { StripCalls } from '#app/_components/chronicle/use-reading-place.client.tsx';
import { EventPanel } from '#app/_components/event/event-panel.client.tsx';
import { PhoneSheet } from '#app/_components/event/phone-sheet.client.tsx';
import { useOpenedEvent } from '#app/_components/event/use-opened-event.client.tsx';
import { changeAddress } from '#app/_components/filter/change-address.ts';
import type { EventTableData } from '#app/_components/table/event-table.tsx';
import type { TimelineHandle } from '#app/_viewer/mount-timeline.ts';
import { changeParameters } from '#lib/query/format-parameters.ts';
import { parseView } from '#lib/query/parse-view.ts';
import { VIEW_PARAMETERS } from '#lib/query/view.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { timelineAddress } from '#lib/urls.ts';
import type { DrawnTimeline, TimelineData } from './timeline-data.ts';
import { TimelinePane } from './timeline-pane.client.tsx';
import { useKnownWindows } from './use-known-windows.client.tsx';

// Each is seen in its own layout alone.
const ChronicleFrame = dynamic(() =>
  import('#app/_components/chronicle/chronicle-frame.client.tsx').then((module) => module.ChronicleFrame),
);
const SortableEventTable = dynamic(() =>
  import('#app/_components/table/event-table.client.tsx').then((module) => module.SortableEventTable),
);

/** The working part of the page: the timeline or the table, and the panel of the selected event; its state is the address. */
export function TimelineScreen({
  data,
  chronicle,
  table,
  controls,
  interactive,
}: {
  data: TimelineData;
  /** The rows of the chronicle, under a strip with the timeline; absent where there is none. */
  chronicle: ReactNode;
  /** Absent where the events are drawn. */
  table: EventTableData | null;
  controls: boolean;
  interactive: boolean;
}) {
  const parameters = useSearchParams();
  const selected = toId(parameters.get('event'));
  const windows = useKnownWindows(data.query, data.timeline);
  const shown = selected ?? (interactive ? data.leading : null);
  const opened = useOpenedEvent(shown, data);
  const drawn = selected === null ? undefined : windows.find(selected);
  const panel = opened.state === 'ready' && opened.panel.isInFilter ? opened.panel : null;
  const pinned = useKept(drawn ?? panel?.drawn, data.timeline);
  const choose = (id: string | null) => {
    if (id === selected) return;
    changeAddress('pushState', { event: id ?? undefined });
  };
  const handle = useRef<TimelineHandle>(null);
  const renderTimeline = (calls?: StripCalls) =>
    data.timeline !== null && (
      <TimelinePane
        handle={handle}
        timeline={data.timeline}
        windows={windows}
        windowText={parameters.get('window')}
        query={data.query}
        pinned={pinned}
        pairLabels={data.pairLabels}
        focalPairs={data.focalPairs}
        selected={selected}
        controls={controls}
        interactive={interactive}
        tableHref={tableAddress(parameters)}
        onSelect={choose}
        {...calls}
      />
    );
  return (
    <div
      className="timeline-screen"
      data-open={selected !== null || undefined}
      data-alone={(!interactive && selected === null) || undefined}
    >
      <div className="timeline-part">
        {table !== null && (
          <SortableEventTable
            table={table}
            query={data.query}
            q={data.q}
            selected={selected}
            onSelect={choose}
          />
        )}
        {chronicle === null ? (
          renderTimeline()
        ) : (
          <ChronicleFrame
            interactive={interactive}
            query={data.query}
            handle={handle}
            selected={selected}
            onSelect={choose}
            renderStrip={renderTimeline}
          >
            {chronicle}
          </ChronicleFrame>
        )}
      </div>
      <PhoneSheet shown={selected}>
        <EventPanel id={shown} opened={opened} drawn={drawn} data={data} onChoose={choose} />
      </PhoneSheet>
    </div>
  );
}

/** An event in those of its lanes that the timeline shows. */
function useKept(event: DrawnEvent | undefined, timeline: DrawnTimeline | null): DrawnEvent | undefined {
  return useMemo(() => {
    if (event === undefined || timeline === null) return undefined;
    const lanes = event.lanes.filter((id) => timeline.lanes.some((lane) => lane.id === id));
    if (lanes.length === 0) return undefined;
    return lanes.length === event.lanes.length ? event : { ...event, lanes };
  }, [event, timeline]);
}

function toId(text: string | null): string | null {
  return text === null ? null : (parseView(new URLSearchParams({ event: text })).value.event ?? null);
}

function tableAddress(parameters: URLSearchParams): string {
  return timelineAddress(
    changeParameters(parameters, VIEW_PARAMETERS, { window: undefined, layout: 'table' }),
  );
}
