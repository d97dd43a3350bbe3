'use client';

import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
} from 'react';
import type { TimelineHandle } from '#app/_viewer/mount-timeline.ts';
import { useAskedRows } from './use-asked-rows.client.tsx';
import { type StripCalls, useReadingPlace } from './use-reading-place.client.tsx';

/** Rows that a key goes on by. */
const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** What a key goes on to: rows, and headings that fold, which Enter opens. */
const STOPS = '.chronicle-title, summary';

/**
 * The chronicle under its strip, which leads it and follows it. Makes the rows, which came from the server as they are,
 * lead to their events beside it: by a press anywhere in a row, and by j, k and the arrow keys from one to the next, which
 * the panel follows.
 */
export function ChronicleFrame({
  query,
  interactive,
  handle,
  selected,
  onSelect,
  renderStrip,
  children,
}: {
  /** The filter as an address writes it. */
  query: string;
  /** Whether a row is chosen by a press or a key; where not, its title is a link as any other. */
  interactive: boolean;
  /** Has the timeline of the strip. */
  handle: RefObject<TimelineHandle | null>;
  selected: string | null;
  onSelect: (id: string) => void;
  renderStrip: (calls: StripCalls) => ReactNode;
  children: ReactNode;
}) {
  const list = useRef<HTMLDivElement>(null);
  const band = useRef<HTMLDivElement>(null);
  const shown = useRef(selected);
  const seek = useAskedRows(list, query, () => {
    if (shown.current !== null) rowOf(list.current, shown.current)?.setAttribute('aria-current', 'true');
  });
  const calls = useReadingPlace(list, handle, band, seek);
  // The rows are no part of what React draws here, so that a choice changes two attributes and nothing else.
  useEffect(() => {
    shown.current = selected;
    const row = selected === null ? null : rowOf(list.current, selected);
    if (row === null) return;
    row.setAttribute('aria-current', 'true');
    const folded = row.closest('details');
    if (folded !== null) folded.open = true;
    if (!isInView(row)) row.scrollIntoView({ block: 'center' });
    return () => row.removeAttribute('aria-current');
  }, [selected]);

  const onClick = (event: MouseEvent) => {
    const { target } = event;
    if (
      !interactive ||
      !(target instanceof Element) ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const id = target.closest<HTMLElement>('[data-event-id]')?.dataset.eventId;
    const link = target.closest('a');
    if (id === undefined || (link !== null && !link.matches('.chronicle-title'))) return;
    // Words are selected for copying by the same press.
    if (link === null && getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    onSelect(id);
  };
  const onKeyDown = (press: KeyboardEvent) => {
    const step = STEPS[press.key];
    if (
      !interactive ||
      step === undefined ||
      press.altKey ||
      press.ctrlKey ||
      press.metaKey ||
      press.shiftKey
    )
      return;
    const stops = [...(list.current?.querySelectorAll<HTMLElement>(STOPS) ?? [])].filter(isUnfolded);
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[here + step];
    if (here < 0 || next === undefined) return;
    press.preventDefault();
    next.focus({ preventScroll: true });
    if (!isInView(next)) next.scrollIntoView({ block: 'center' });
    const id = next.closest<HTMLElement>('[data-event-id]')?.dataset.eventId;
    if (id !== undefined) onSelect(id);
  };
  return (
    <>
      <div className="timeline-strip">
        {renderStrip(calls)}
        <div ref={band} className="reading-band" aria-hidden="true" hidden />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed; their rows are only larger. */}
      <div ref={list} className="chronicle-list" onClick={onClick} onKeyDown={onKeyDown}>
        {children}
      </div>
    </>
  );
}

/** A heading is seen though what it heads is folded. */
function isUnfolded(stop: HTMLElement): boolean {
  const within = stop.matches('summary') ? stop.parentElement?.parentElement : stop;
  return within?.closest('details:not([open])') === null;
}

function rowOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-event-id="${CSS.escape(id)}"]`) ?? null;
}

/** Below what sticks to the top of the window, and above its foot. */
function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const head = document.querySelector('.chronicle-head')?.getBoundingClientRect().bottom ?? 0;
  return top >= head && bottom <= innerHeight;
}
