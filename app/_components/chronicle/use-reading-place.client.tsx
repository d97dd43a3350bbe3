'use client';

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { TimelineHandle } from '#app/_viewer/mount-timeline.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { holdInWindow } from '#lib/window/window-steps.ts';

/** What the strip above the chronicle tells of its window. */
export type StripCalls = {
  /** The window moved, whoever moved it. */
  onWindowShown: (window: DayWindow) => void;
  /** A person moved it and let go. */
  onWindowMoved: (window: DayWindow) => void;
};

/**
 * Keeps the rows of `list` and the window of the strip at one time: each follows when the other is moved by a person.
 * `band` is drawn over the strip, from the first row on the screen to the last; `seek` shows the rows of a day that are not
 * in the page.
 */
export function useReadingPlace(
  list: RefObject<HTMLElement | null>,
  timeline: RefObject<TimelineHandle | null>,
  band: RefObject<HTMLElement | null>,
  seek: (day: number) => void,
): StripCalls {
  const read = useRef<DayWindow | null>(null);
  const drawBand = (window: DayWindow) => {
    const { current: element } = band;
    if (element === null) return;
    if (element.hidden !== (read.current === null)) element.hidden = read.current === null;
    if (read.current === null) return;
    const toShare = (day: number) =>
      Math.min(Math.max((day - window.start) / (window.end - window.start), 0), 1);
    element.style.setProperty('--from', String(toShare(read.current.start)));
    element.style.setProperty('--to', String(toShare(read.current.end)));
  };
  const follow = useEffectEvent(() => {
    read.current = list.current === null ? null : readSpan(list.current);
    const { current: strip } = timeline;
    if (strip === null) return;
    const window = strip.getWindow();
    const needed = read.current === null ? window : holdInWindow(window, read.current);
    if (needed !== window) strip.setWindow(needed);
    drawBand(needed);
  });
  useEffect(() => {
    let frame = 0;
    const onScroll = () => {
      if (frame === 0)
        frame = requestAnimationFrame(() => {
          frame = 0;
          follow();
        });
    };
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', onScroll);
    };
  }, []);
  const onWindowMoved = (window: DayWindow) => {
    const rows = list.current === null ? [] : listRows(list.current);
    const isIn = (row: HTMLElement) => {
      const day = dayOf(row);
      return day !== null && day >= window.start && day < window.end;
    };
    if (list.current !== null && rowsOnScreen(list.current).some(isIn)) return;
    const first = rows.find(isIn);
    if (first === undefined) seek(window.start);
    else first.scrollIntoView({ block: 'start' });
  };
  return { onWindowShown: drawBand, onWindowMoved };
}

/** From the day of the first row on the screen to that of the last, end exclusive; null where none has a day. */
function readSpan(list: HTMLElement): DayWindow | null {
  const days = rowsOnScreen(list).flatMap((row) => dayOf(row) ?? []);
  return days.length === 0 ? null : { start: Math.min(...days), end: Math.max(...days) + 1 };
}

function listRows(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-day]')].filter(
    (row) => row.closest('details:not([open])') === null,
  );
}

/** The rows are in the order of the page, so that the first on the screen is found by halving. */
function rowsOnScreen(list: HTMLElement): HTMLElement[] {
  const rows = listRows(list);
  const top = list.querySelector('.chronicle-head')?.getBoundingClientRect().bottom ?? 0;
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle;
    else low = middle + 1;
  }
  const shown: HTMLElement[] = [];
  for (const row of rows.slice(low)) {
    if (row.getBoundingClientRect().top > innerHeight) break;
    shown.push(row);
  }
  return shown;
}

function dayOf({ dataset }: HTMLElement): number | null {
  return dataset.day === undefined ? null : Number(dataset.day);
}
