'use client';

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PageAction } from '#app/_viewer/keys.ts';
import type { TimelineHandle } from '#app/_viewer/mount-timeline.ts';
import { todayFrom } from '#lib/time/day.ts';
import type { DayWindow } from '#lib/timeline/day-window.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import type { Lane } from '#lib/timeline/to-lanes.ts';
import { FirstVisit } from './first-visit.client.tsx';
import { TimelineShape } from './timeline-shape.tsx';

/** Mounts the framework-free timeline in the page and keeps it in step with what React knows. */
export function TimelineCanvas({
  handle,
  events,
  lanes,
  pairLabels,
  selected,
  openingWindow,
  interactive,
  onSelect,
  onWindowChange,
  onWindowShown,
  onPageAction,
}: {
  handle: RefObject<TimelineHandle | null>;
  events: readonly DrawnEvent[];
  lanes: readonly Lane[];
  /** Readers' names of the pairs. */
  pairLabels: Readonly<Record<string, string>>;
  selected: string | null;
  /** Chooses the window that the screen opens on, given the viewer's local day. */
  openingWindow: (today: number) => DayWindow;
  interactive: boolean;
  onSelect: (id: string | null) => void;
  onWindowChange: (window: DayWindow, settled: boolean) => void;
  /** The window moved, whoever moved it, on its way too. */
  onWindowShown: (window: DayWindow) => void;
  /** A key of the timeline asked for another part of the page. */
  onPageAction: (action: PageAction) => void;
}) {
  const element = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const select = useEffectEvent(onSelect);
  const move = useEffectEvent(onWindowChange);
  const show = useEffectEvent(onWindowShown);
  const askPage = useEffectEvent(onPageAction);
  // Loaded when the page is there: the viewer needs a document, and the page's words need not wait for it.
  const mount = useEffectEvent(async (box: HTMLElement, unmounted: () => boolean) => {
    const { mountTimeline } = await import('#app/_viewer/mount-timeline.ts');
    if (unmounted()) return;
    const today = todayFrom(new Date());
    handle.current = mountTimeline(box, {
      events,
      lanes,
      pairLabels,
      selected,
      window: openingWindow(today),
      interactive,
      today,
      onSelect: (id) => select(id),
      onWindowChange: (to, settled) => move(to, settled),
      onWindowShown: (to) => show(to),
      onPageAction: (action) => askPage(action),
    });
    if (selected !== null) handle.current.select(selected);
    setState('ready');
  });
  useEffect(() => {
    const box = element.current;
    if (box === null) return;
    let gone = false;
    mount(box, () => gone).catch((error: unknown) => {
      console.error(error);
      setState('failed');
    });
    return () => {
      gone = true;
      handle.current?.destroy();
      handle.current = null;
    };
  }, [handle]);
  useEffect(() => {
    handle.current?.update({ events, lanes, pairLabels });
  }, [handle, events, lanes, pairLabels]);
  useEffect(() => {
    handle.current?.select(selected);
  }, [handle, selected]);
  return (
    <div className="timeline-canvas">
      {state === 'loading' && <TimelineShape lanes={lanes} />}
      <section
        ref={element}
        className="timeline-mount"
        aria-label="Timeline"
        aria-busy={state === 'loading'}
      />
      {state === 'ready' && interactive && <FirstVisit />}
      {state === 'failed' && (
        <p className="notice" role="alert">
          The timeline could not be loaded. Reload the page, or show the events as a table.
        </p>
      )}
    </div>
  );
}
