'use client';

import { type RefObject, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { OverviewContent, OverviewHandle, OverviewMove } from '#app/_viewer/overview.ts';
import { todayFrom } from '#lib/time/day.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import type { DrawnTimeline } from './timeline-data.ts';

/** Mounts the framework-free overview strip in the page; its height is reserved before it is there. */
export function TimelineOverview({
  handle,
  timeline,
  focalPairs,
  shownWindow,
  interactive,
  onMove,
}: {
  handle: RefObject<OverviewHandle | null>;
  timeline: DrawnTimeline;
  focalPairs: readonly string[];
  /** What the timeline shows or will open on, given the viewer's local day. */
  shownWindow: (today: number) => DayWindow;
  interactive: boolean;
  onMove: (move: OverviewMove) => void;
}) {
  const element = useRef<HTMLDivElement>(null);
  const { first, counts } = timeline;
  const content = useMemo(
    (): OverviewContent => (counts === null ? { events: first.events } : { counts }),
    [first, counts],
  );
  const move = useEffectEvent(onMove);
  const mount = useEffectEvent(async (box: HTMLElement, unmounted: () => boolean) => {
    const { mountOverview } = await import('#app/_viewer/overview.ts');
    if (unmounted()) return;
    const today = todayFrom(new Date());
    handle.current = mountOverview(box, {
      ...content,
      window: shownWindow(today),
      today,
      focalPairs,
      interactive,
      onMove: (made) => move(made),
    });
  });
  useEffect(() => {
    const box = element.current;
    if (box === null) return;
    let gone = false;
    // Without it the timeline and its buttons still work, and nothing moves: only the console says why the strip is empty.
    mount(box, () => gone).catch((error: unknown) => console.error(error));
    return () => {
      gone = true;
      handle.current?.destroy();
      handle.current = null;
    };
  }, [handle]);
  useEffect(() => {
    handle.current?.setContent(content);
  }, [handle, content]);
  return <div ref={element} className="timeline-overview" />;
}
