'use client';

import { useEffect, useState } from 'react';
import type { OfferedPeriod, SearchHits } from '#lib/query/search-hits.ts';

/** What the list under the field shows. */
export type ListedHits = SearchHits & { period: OfferedPeriod | null };

/** Between two letters of someone who types fast. */
const PAUSE_MS = 120;

/**
 * Returns what a search finds under a filter (`query`: its other parameters), a moment after it was typed; until then what
 * was found before. Null where no word is typed or nothing could be asked.
 */
export function useSearchHits(query: string, q: string): ListedHits | null {
  const [hits, setHits] = useState<ListedHits | null>(null);
  useEffect(() => {
    if (q.trim() === '') {
      setHits(null);
      return;
    }
    const aborter = new AbortController();
    const timer = setTimeout(() => {
      const parameters = new URLSearchParams(query);
      parameters.set('q', q);
      fetch(`/hits?${parameters}`, { signal: aborter.signal })
        .then((response) => (response.ok ? (response.json() as Promise<ListedHits>) : null))
        .then(setHits)
        .catch(() => {
          if (!aborter.signal.aborted) setHits(null);
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [query, q]);
  return hits;
}
