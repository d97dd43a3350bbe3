'use client';

import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus with the panel: opened by keyboard from a mark or a row, reading begins at the event's title; closed
 * from inside, by Escape or by the function that this hook returns, the focus goes back to where the event stands. `isReady` says that the
 * title is there.
 */
export function usePanelFocus(
  panel: RefObject<HTMLElement | null>,
  id: string | null,
  isReady: boolean,
  close: () => void,
): () => void {
  const opener = useRef<HTMLElement | null>(null);
  const isWanted = useRef(false);
  const closing = useRef(close);
  closing.current = close;

  const closeAndReturn = () => {
    const target = id === null ? null : findOrigin(id, opener.current);
    closing.current();
    target?.focus({ preventScroll: true });
  };
  const leaving = useRef(closeAndReturn);
  leaving.current = closeAndReturn;

  useEffect(() => {
    const { activeElement } = document;
    if (id === null || !(activeElement instanceof HTMLElement) || !isMark(activeElement)) return;
    opener.current = activeElement;
    // After a click the focus stays, for the next one; only a reader at the keyboard is taken along.
    isWanted.current = activeElement.matches(':focus-visible');
  }, [id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another event that is ready at once counts as well.
  useEffect(() => {
    if (!isWanted.current || !isReady) return;
    isWanted.current = false;
    panel.current?.querySelector<HTMLElement>('.event-title')?.focus();
  }, [id, isReady, panel]);

  useEffect(() => {
    // The handle of the sheet on a narrow screen belongs to the panel as well.
    const area = panel.current?.closest<HTMLElement>('.phone-sheet') ?? panel.current;
    if (area === null || id === null) return;
    const onKey = (press: KeyboardEvent) => {
      if (press.key !== 'Escape' || press.defaultPrevented) return;
      press.preventDefault();
      leaving.current();
    };
    area.addEventListener('keydown', onKey);
    return () => area.removeEventListener('keydown', onKey);
  }, [id, panel]);

  return closeAndReturn;
}

function isMark(element: HTMLElement): boolean {
  return element.closest('.timeline-part [data-event-id]') !== null;
}

/** The mark or row that the event was opened from, else its first, else the timeline. */
function findOrigin(id: string, opener: HTMLElement | null): HTMLElement | null {
  const stands = (element: Element | null) =>
    element?.closest<HTMLElement>('[data-event-id]')?.dataset.eventId;
  if (opener?.isConnected && stands(opener) === id) return opener;
  const own = `[data-event-id="${CSS.escape(id)}"]`;
  return (
    document.querySelector<HTMLElement>(`.timeline-part :is(button${own}, ${own} a)`) ??
    document.querySelector<HTMLElement>(
      '[role="region"][aria-label="Timeline"], .timeline-part a[href]:not([tabindex="-1"])',
    ) ??
    document.querySelector<HTMLElement>('.filter-sentence')
  );
}
