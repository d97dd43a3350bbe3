import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Source } from '#lib/domain/source.ts';
import type { WindowAnswer, WindowRequest } from '#lib/timeline/window-answer.ts';

/** Where a timeline on its own gets what it shows: a server, or the file that it stands in. */
export type EventStore = {
  loadWindow: (request: WindowRequest, signal: AbortSignal) => Promise<WindowAnswer>;
  /** Resolves to null where there is no such event. */
  loadEvent: (id: string, signal: AbortSignal) => Promise<TimelineEvent | null>;
  /** Resolves to null where there is no such source. */
  loadSource: (id: string, signal: AbortSignal) => Promise<Source | null>;
};

/** Returns a store that asks the API of the server this page came from. */
export function createServerStore({ filter, laneKind }: { filter: string; laneKind: string }): EventStore {
  const asof = new URLSearchParams(filter).get('asof');
  return {
    loadWindow: ({ window, width, limit }, signal) => {
      const asked = new URLSearchParams(filter);
      asked.set('window', window.join('/'));
      asked.set('width', String(Math.round(width)));
      asked.set('limit', String(limit));
      asked.set('lanes', laneKind);
      return readJson<WindowAnswer>(`/api/window?${asked}`, signal);
    },
    loadEvent: async (id, signal) => {
      const asked = new URLSearchParams({ only: id, ...(asof === null ? {} : { asof }) });
      const { events } = await readJson<{ events: TimelineEvent[] }>(`/api/events?${asked}`, signal);
      return events[0] ?? null;
    },
    loadSource: async (id, signal) => {
      const response = await fetch(`/api/sources/${encodeURIComponent(id)}`, { signal });
      return response.status === 404 ? null : toJson<Source>(response);
    },
  };
}

async function readJson<Body>(address: string, signal: AbortSignal): Promise<Body> {
  return toJson(await fetch(address, { signal }));
}

async function toJson<Body>(response: Response): Promise<Body> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return (await response.json()) as Body;
}
