'use client';

import { type MouseEvent, useState, useSyncExternalStore } from 'react';
import { todayFrom } from '#lib/time/day.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { firstPicture } from '#lib/timeline/first-picture.ts';
import { formatFirstPicture } from '#lib/timeline/format-first-picture.ts';
import { eventPath } from '#lib/urls.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import type { DrawnTimeline } from './timeline-data.ts';
import { TimelineShape } from './timeline-shape.tsx';

type Given = {
  timeline: DrawnTimeline;
  pinned: DrawnEvent | undefined;
  pairLabels: Readonly<Record<string, string>>;
  focalPairs: readonly string[];
  window: DayWindow;
};

/**
 * What stands in the place of the timeline until it is there: the picture that the server drew, which is taken over as
 * it is, or its shape where the page was not made by the server but by a step within it.
 */
export function FirstPicture({
  onSelect,
  ...given
}: Given & { onSelect: ((id: string) => void) | undefined }) {
  const isServed = useServed();
  if (!isServed) return <TimelineShape lanes={given.timeline.lanes} />;
  const choose = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const mark =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-event-id]') : null;
    const id = mark?.dataset.eventId;
    if (id === undefined || onSelect === undefined) return;
    event.preventDefault();
    onSelect(id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks in it are links.
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link is clicked by the keyboard as well.
    <div
      className="timeline-first"
      onClick={choose}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by formatFirstPicture, which escapes every text.
      dangerouslySetInnerHTML={{ __html: draw(given) }}
    />
  );
}

/** Drawn on the server alone: in the browser what was sent stays, and the code that drew it is not loaded. */
function draw({ timeline, pinned, pairLabels, focalPairs, window: shown }: Given): string {
  if (typeof window !== 'undefined') return '';
  const { first, lanes, screen } = timeline;
  const pinnedEvents = pinned === undefined ? [] : [pinned];
  const content = { answer: first, lanes, pairLabels, focalPairs, pinned: pinnedEvents };
  const picture = firstPicture(content, { ...screen, window: shown, today: todayFrom(new Date()) });
  return formatFirstPicture(picture, eventPath);
}

const subscribe = () => () => {};

/** Whether this is drawn by the server, or taken over from what it drew. */
function useServed(): boolean {
  const isHydrating = useSyncExternalStore(
    subscribe,
    () => false,
    () => true,
  );
  const [isServed] = useState(isHydrating);
  return isServed;
}
