'use client';

import { useEffect, useRef, useState } from 'react';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { relatedIds } from '#lib/present/related-ids.ts';
import type { TimelineData } from './timeline-data.ts';

/** What the panel knows of the selected event. */
export type OpenedEvent =
  | { state: 'none' | 'loading' | 'missing' | 'failed' }
  | { state: 'ready'; event: TimelineEvent; related: readonly TimelineEvent[] };

/** Returns the selected event in full, from what the server sent with the page or from the API; keeps what it has read. */
export function useOpenedEvent(id: string | null, data: TimelineData): OpenedEvent & { retry: () => void } {
  const cache = useRef(new Map<string, TimelineEvent>());
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<string | null>(null);
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const [, redraw] = useState(0);
  const key = (event: string) => `${data.asof ?? ''} ${event}`;
  for (const event of data.opened) cache.current.set(key(event.id), event);
  const event = id === null ? undefined : cache.current.get(key(id));
  const wanted = id === null ? [] : [id, ...(event === undefined ? [] : relatedIds(event))];
  const absent = wanted.filter((one) => !cache.current.has(key(one)) && !missing.has(key(one))).join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `absent` says all that matters of the cache; `attempt` asks again.
  useEffect(() => {
    if (absent === '') return;
    const aborter = new AbortController();
    const parameters = new URLSearchParams(absent.split(' ').map((one) => ['only', one]));
    if (data.asof !== null) parameters.set('asof', data.asof);
    fetch(`/api/events?${parameters}`, { signal: aborter.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`status ${response.status}`);
        const { events } = (await response.json()) as { events: TimelineEvent[] };
        for (const one of events) cache.current.set(key(one.id), one);
        const gone = absent.split(' ').filter((one) => !events.some((found) => found.id === one));
        if (gone.length > 0) setMissing((before) => new Set([...before, ...gone.map(key)]));
        setFailed(null);
        redraw((count) => count + 1);
      })
      .catch((error: unknown) => {
        if (!aborter.signal.aborted) setFailed(String(error));
      });
    return () => aborter.abort();
  }, [absent, attempt, data.asof]);

  const retry = () => {
    setFailed(null);
    setAttempt((count) => count + 1);
  };
  if (id === null) return { state: 'none', retry };
  if (event !== undefined) {
    const related = relatedIds(event).flatMap((one) => cache.current.get(key(one)) ?? []);
    return { state: 'ready', event, related, retry };
  }
  if (missing.has(key(id))) return { state: 'missing', retry };
  return { state: failed === null ? 'loading' : 'failed', retry };
}
