'use client';

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { TimelineHandle } from '#app/_viewer/mount-timeline.ts';
import { todayFrom } from '#lib/time/day.ts';
import type { DayWindow } from '#lib/timeline/day-window.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import type { Lane } from '#lib/timeline/to-lanes.ts';

/** Mounts the framework-free timeline in the page and keeps it in step with what React knows. */
export function TimelineCanvas({
  handle,
  events,
  lanes,
  selected,
  openingWindow,
  interactive,
  onSelect,
  onWindowChange,
}: {
  handle: RefObject<TimelineHandle | null>;
  events: readonly DrawnEvent[];
  lanes: readonly Lane[];
  selected: string | null;
  /** Chooses the window that the screen opens on, given the viewer's local day. */
  openingWindow: (today: number) => DayWindow;
  interactive: boolean;
  onSelect: (id: string | null) => void;
  onWindowChange: (window: DayWindow, settled: boolean) => void;
}) {
  const element = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const select = useEffectEvent(onSelect);
  const move = useEffectEvent(onWindowChange);
  // Loaded when the page is there: the viewer needs a document, and the page's words need not wait for it.
  const mount = useEffectEvent(async (box: HTMLElement, unmounted: () => boolean) => {
    const { mountTimeline } = await import('#app/_viewer/mount-timeline.ts');
    if (unmounted()) return;
    const today = todayFrom(new Date());
    handle.current = mountTimeline(box, {
      events,
      lanes,
      selected,
      window: openingWindow(today),
      interactive,
      today,
      onSelect: (id) => select(id),
      onWindowChange: (to, settled) => move(to, settled),
    });
  });
  useEffect(() => {
    const box = element.current;
    if (box === null) return;
    let gone = false;
    mount(box, () => gone).catch((error: unknown) => {
      console.error(error);
      setFailed(true);
    });
    return () => {
      gone = true;
      handle.current?.destroy();
      handle.current = null;
    };
  }, [handle]);
  useEffect(() => {
    handle.current?.update({ events, lanes });
  }, [handle, events, lanes]);
  useEffect(() => {
    handle.current?.select(selected);
  }, [handle, selected]);
  return (
    <div className="timeline-canvas">
      <section ref={element} className="timeline-mount" aria-label="Timeline" />
      {failed && (
        <p className="notice" role="alert">
          The timeline could not be loaded. Reload the page, or show the events as a table.
        </p>
      )}
    </div>
  );
}
