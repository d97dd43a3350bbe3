import { mountTimeline, type TimelineHandle, type TimelineOptions } from '#app/_viewer/mount-timeline.ts';
import type { EmbedContent, EmbedData } from '#lib/sharing/embed-data.ts';
import { todayFrom } from '#lib/time/day.ts';
import { keepLanes } from '#lib/timeline/keep-lanes.ts';
import type { EventStore } from './event-store.ts';

/** Mounts the timeline of an embed, with what `EmbedData` holds for it. */
export function mountEmbedTimeline(
  element: HTMLElement,
  data: EmbedData,
  store: EventStore,
  told: Required<Pick<TimelineOptions, 'wheel' | 'onSelect' | 'onLoad'>>,
): TimelineHandle {
  return mountTimeline(element, {
    ...toViewerContent(data, store),
    pairLabels: data.names.pairs,
    focalPairs: data.names.focalPairs,
    selected: data.selected,
    window: data.window,
    today: todayFrom(new Date()),
    interactive: data.interactive,
    ...told,
  });
}

/** Returns what the viewer shows of a filter, and how it asks for more. */
export function toViewerContent({ first, lanes, whole, pinned }: EmbedContent, store: EventStore) {
  return {
    first,
    lanes,
    pinned,
    ...(whole === null ? {} : { whole }),
    load: async (...question: Parameters<EventStore['loadWindow']>) =>
      keepLanes(await store.loadWindow(...question), lanes),
  };
}
