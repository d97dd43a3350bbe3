'use client';

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Chronology, type ChronologyData } from './chronology.tsx';

/**
 * The chronology that is printed: in the page only while it is being printed, and from the beginning where no script
 * runs, for then it is also what is read.
 */
export function PrintChronology({ data }: { data: ChronologyData }) {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    // At once: the browser lays the page out as soon as it was told.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin, { signal });
    addEventListener('afterprint', end, { signal });
    const paper = matchMedia('print');
    if (paper.matches) setPrinting(true);
    paper.addEventListener('change', () => (paper.matches ? begin() : end()), { signal });
    return () => listening.abort();
  }, []);
  const chronology = <Chronology data={data} />;
  return isPrinting ? chronology : <noscript>{chronology}</noscript>;
}
