'use client';

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { AskedRows } from './asked-rows.ts';

/**
 * Asks for the rows of a long chronicle as they are needed; `onFilled` is called when some came. Returns a function that
 * shows the rows of a day; it does nothing where all rows stand in the page.
 */
export function useAskedRows(
  list: RefObject<HTMLElement | null>,
  query: string,
  onFilled: () => void,
): (day: number) => void {
  const rows = useRef<AskedRows>(null);
  const filled = useEffectEvent(onFilled);
  useEffect(() => {
    const { current: root } = list;
    if (root === null || root.querySelector('.chronicle-asked') === null) return;
    let isWanted = true;
    // Of no use where all rows are in the page.
    import('./asked-rows.ts').then(
      ({ fillAskedRows }) => {
        if (isWanted) rows.current = fillAskedRows(root, query, () => filled());
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
      rows.current?.stop();
      rows.current = null;
    };
  }, [list, query]);
  return (day) => rows.current?.seek(day);
}
