'use client';

import { useEffect, useState } from 'react';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Correction } from './event-history.tsx';
import { eventPath } from './event-parts.tsx';

/** Returns how an event was corrected, newest first; empty until that is read, and where it never was or `event` is null. */
export function useEventHistory(event: Pick<TimelineEvent, 'id' | 'revision'> | null): readonly Correction[] {
  const [read, setRead] = useState<{ key: string; corrections: readonly Correction[] } | null>(null);
  const id = event?.id ?? '';
  const revision = event?.revision ?? 1;
  const key = `${id} ${revision}`;

  useEffect(() => {
    if (id === '' || revision < 2) return;
    const aborter = new AbortController();
    fetch(`${eventPath(id)}/history`, { signal: aborter.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`status ${response.status}`);
        const { corrections } = (await response.json()) as { corrections: Correction[] };
        setRead({ key: `${id} ${revision}`, corrections });
      })
      // The event itself is there; its own page shows the history as well.
      .catch(() => setRead(null));
    return () => aborter.abort();
  }, [id, revision]);

  return read?.key === key ? read.corrections : [];
}
