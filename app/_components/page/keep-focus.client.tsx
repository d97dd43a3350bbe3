'use client';

import { useEffect, useRef } from 'react';

/**
 * Keeps the focus in the page when what had it went away with the answer to it: a part of the filter that was undone, an
 * offer that was taken. Then the sentence of the new filter has it, and Tab goes on from there.
 */
export function KeepFocus({ state }: { state: string }) {
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    // A frame later: what else changes with the answer may take the focus itself.
    const frame = requestAnimationFrame(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body)
        document.querySelector<HTMLElement>('.filter-sentence')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [state]);
  return null;
}
