'use client';

import { useEffect, useState } from 'react';
import type { EventRow } from '#lib/wording/sort-event-rows.ts';
import type { EventTableData } from './event-table.tsx';

/** What is known of a table's rows: the first ones until all are there. */
export type EventRows = {
  state: 'all' | 'reading' | 'failed';
  rows: readonly EventRow[];
  retry: () => void;
};

/** Returns the rows of a filter (as an address writes it): those that came with the page, and all of them once they are read. */
export function useEventRows(query: string, { rows: first, count }: EventTableData): EventRows {
  const [read, setRead] = useState<{ query: string; rows: readonly EventRow[] } | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isWhole = first.length >= count;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again.
  useEffect(() => {
    if (isWhole) return;
    const aborter = new AbortController();
    fetch(query === '' ? '/rows' : `/rows?${query}`, { signal: aborter.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`status ${response.status}`);
        const { rows } = (await response.json()) as { rows: EventRow[] };
        setFailed(null);
        setRead({ query, rows });
      })
      .catch(() => {
        if (!aborter.signal.aborted) setFailed(query);
      });
    return () => aborter.abort();
  }, [query, isWhole, attempt]);

  const retry = () => {
    setFailed(null);
    setAttempt((before) => before + 1);
  };
  if (isWhole) return { state: 'all', rows: first, retry };
  if (read?.query === query) return { state: 'all', rows: read.rows, retry };
  return { state: failed === query ? 'failed' : 'reading', rows: first, retry };
}
