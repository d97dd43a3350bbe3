'use client';

import { useCallback, useRef } from 'react';
import { changeParameters } from '#lib/query/format-parameters.ts';
import { type LaneKind, VIEW_PARAMETERS } from '#lib/query/view.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { keepLanes } from '#lib/timeline/keep-lanes.ts';
import type { WindowAnswer, WindowRequest } from '#lib/timeline/window-answer.ts';
import type { DrawnTimeline } from './timeline-data.ts';

/** What has been read of a filter's windows. */
export type KnownWindows = {
  /** Asks the server for a window. The same function as long as the filter and the lanes are the same. */
  load: (request: WindowRequest, signal: AbortSignal) => Promise<WindowAnswer>;
  /** The answer that came last. */
  latest: () => WindowAnswer | null;
  /** An event that some answer had. */
  find: (id: string) => DrawnEvent | undefined;
};

/** Returns how windows of a filter (as an address writes it) are read, and what has been read of them. */
export function useKnownWindows(query: string, timeline: DrawnTimeline | null): KnownWindows {
  const events = useRef(new Map<string, DrawnEvent>());
  const seen = useRef<{ first: WindowAnswer | null; latest: WindowAnswer | null }>({
    first: null,
    latest: null,
  });
  const first = timeline?.first ?? null;
  if (seen.current.first !== first) {
    seen.current = { first, latest: first };
    // Of another filter, or of another day of knowledge.
    events.current.clear();
    for (const event of first?.events ?? []) events.current.set(event.id, event);
  }
  const laneKind = timeline?.laneKind ?? 'pair';
  const laneIds = (timeline?.lanes ?? []).map(({ id }) => id).join(' ');
  const load = useCallback(
    async (request: WindowRequest, signal: AbortSignal) => {
      const response = await fetch(windowAddress(query, laneKind, request), { signal });
      if (!response.ok) throw new Error(`status ${response.status}`);
      const answer = (await response.json()) as WindowAnswer;
      const kept = keepLanes(
        answer,
        laneIds.split(' ').map((id) => ({ id })),
      );
      for (const event of kept.events) events.current.set(event.id, event);
      seen.current.latest = kept;
      return kept;
    },
    [query, laneKind, laneIds],
  );
  const latest = useCallback(() => seen.current.latest, []);
  const find = useCallback((id: string) => events.current.get(id), []);
  return { load, latest, find };
}

function windowAddress(query: string, lanes: LaneKind, { window, width, limit }: WindowRequest): string {
  const parameters = changeParameters(new URLSearchParams(query), VIEW_PARAMETERS, { lanes, window });
  parameters.set('width', String(width));
  parameters.set('limit', String(limit));
  return `/api/window?${parameters}`;
}
