'use client';

import { type ReactNode, type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { FirstVisit } from '#app/_components/page/first-visit.client.tsx';
import type { PageAction } from '#app/_viewer/keys.ts';
import type { TimelineHandle } from '#app/_viewer/mount-timeline.ts';
import { todayFrom } from '#lib/time/day.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import type { WindowAnswer, WindowRequest } from '#lib/timeline/window-answer.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { FirstPicture } from './first-picture.client.tsx';
import type { DrawnTimeline } from './timeline-data.ts';

/** Mounts the framework-free timeline in the page and keeps it in step with what React knows. */
export function TimelineCanvas({
  handle,
  timeline,
  load,
  pinned,
  pairLabels,
  focalPairs,
  selected,
  shownWindow,
  interactive,
  hasHint,
  onSelect,
  onWindowChange,
  onWindowShown,
  onReady,
  onPageAction,
  children,
}: {
  handle: RefObject<TimelineHandle | null>;
  timeline: DrawnTimeline;
  load: (request: WindowRequest, signal: AbortSignal) => Promise<WindowAnswer>;
  /** The selected event, where it may not be among those that a window has. */
  pinned: DrawnEvent | undefined;
  /** Readers' names of the pairs. */
  pairLabels: Readonly<Record<string, string>>;
  /** The pairs that have a colour of their own, in order. */
  focalPairs: readonly string[];
  selected: string | null;
  /** The window that the address says. */
  shownWindow: DayWindow;
  interactive: boolean;
  /** Whether a first visitor sees the hint on how to move and zoom. */
  hasHint: boolean;
  onSelect: (id: string | null) => void;
  onWindowChange: (window: DayWindow, settled: boolean) => void;
  /** The window moved, whoever moved it, on its way too. */
  onWindowShown: (window: DayWindow) => void;
  /** The timeline is there. */
  onReady: () => void;
  /** A key of the timeline asked for another part of the page. */
  onPageAction: (action: PageAction) => void;
  children?: ReactNode;
}) {
  const element = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [isStale, setStale] = useState(false);
  const select = useEffectEvent(onSelect);
  const move = useEffectEvent(onWindowChange);
  const show = useEffectEvent(onWindowShown);
  const askPage = useEffectEvent(onPageAction);
  const tellReady = useEffectEvent(onReady);
  const { first, lanes } = timeline;
  const whole = useMemo(() => (timeline.whole === null ? {} : { whole: timeline.whole }), [timeline.whole]);
  // Loaded when the page is there: the viewer needs a document, and the page's words need not wait for it.
  const mount = useEffectEvent(async (box: HTMLElement, unmounted: () => boolean) => {
    const { mountTimeline } = await import('#app/_viewer/mount-timeline.ts');
    if (unmounted()) return;
    handle.current = mountTimeline(box, {
      first,
      load,
      lanes,
      pinned: pinned === undefined ? [] : [pinned],
      pairLabels,
      focalPairs,
      selected,
      window: shownWindow,
      ...whole,
      interactive,
      isStrip: timeline.screen.isStrip,
      today: todayFrom(new Date()),
      onSelect: (id) => select(id),
      onWindowChange: (to, settled) => move(to, settled),
      onWindowShown: (to) => show(to),
      onPageAction: (action) => askPage(action),
      onLoad: (error) => setStale(error !== null),
    });
    if (selected !== null) handle.current.select(selected);
    show(handle.current.getWindow());
    setState('ready');
    tellReady();
  });
  useEffect(() => {
    const box = element.current;
    if (box === null) return;
    let gone = false;
    mount(box, () => gone).catch((error: unknown) => {
      console.error(error);
      // What the server drew stays, and its marks lead to their pages.
      handle.current?.destroy();
      handle.current = null;
      setState('failed');
    });
    return () => {
      gone = true;
      handle.current?.destroy();
      handle.current = null;
    };
  }, [handle]);
  useEffect(() => {
    handle.current?.update({ first, lanes, load, pairLabels, focalPairs, ...whole });
    setStale(false);
  }, [handle, first, lanes, load, pairLabels, focalPairs, whole]);
  useEffect(() => {
    handle.current?.update({ pinned: pinned === undefined ? [] : [pinned] });
    handle.current?.select(selected);
  }, [handle, selected, pinned]);
  return (
    <div className="timeline-canvas">
      {state !== 'ready' && (
        <FirstPicture
          timeline={timeline}
          pinned={pinned}
          pairLabels={pairLabels}
          focalPairs={focalPairs}
          window={shownWindow}
          onSelect={interactive ? onSelect : undefined}
        />
      )}
      <section
        ref={element}
        className="timeline-mount"
        aria-label="Timeline"
        aria-busy={state === 'loading'}
      />
      {state === 'ready' && hasHint && <FirstVisit isStrip={timeline.screen.isStrip} />}
      {isStale && (
        <p className="timeline-said" role="status">
          Not all of this period could be read. What is shown stays; moving on tries again.
        </p>
      )}
      {!isStale && children}
      {state === 'failed' && (
        <p className="timeline-said" role="alert">
          The timeline cannot be moved: a part of the page is missing. Reload it, or show the table.
        </p>
      )}
    </div>
  );
}
