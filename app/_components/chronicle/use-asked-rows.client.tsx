'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { parseGroupKey } from '#lib/query/group-key.ts';
import { formatDay } from '#lib/time/day.ts';

/** Rows of one list; `/rows/chronicle` gives as many. */
const ROWS = 100;
/** How far from the screen rows are asked for, some seconds before a reader is there; beyond, they are given up again. */
const MARGIN = '4000px 0px';
/** In pixels, where no row was seen yet. */
const USUAL_ROW = 30;

type Answer = { skip: number; rows: string };

/**
 * Fills the headings of a long chronicle, when they are opened, with lists of a hundred rows each, which are asked for when
 * they come near the screen and emptied when they are far from it. Returns a function that shows the rows of a day, under
 * whatever heading they stand; it does nothing where all rows stand in the page.
 */
export function useAskedRows(
  list: RefObject<HTMLElement | null>,
  query: string,
  onFilled: () => void,
): (day: number) => void {
  const filled = useRef(onFilled);
  filled.current = onFilled;
  useEffect(() => {
    const { current: root } = list;
    if (root === null || root.querySelector('.chronicle-asked') === null) return;
    const aborter = new AbortController();
    const near = new Set<HTMLElement>();
    const load = async (part: HTMLElement) => {
      const { group = '', skip = '0' } = part.dataset;
      if (part.childElementCount > 0 || !near.has(part)) return;
      const answer = await ask(query, { group, skip }, aborter.signal).catch(() => null);
      if (answer === null || part.childElementCount > 0 || !near.has(part)) return;
      putRows(part, answer.rows);
      filled.current();
    };
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const part = target as HTMLElement;
          if (isIntersecting) {
            near.add(part);
            void load(part);
          } else if (near.delete(part)) clear(part);
        }
      },
      { rootMargin: MARGIN },
    );
    const unfold = (asked: HTMLElement) => {
      for (const part of toParts(asked)) watch.observe(part);
    };
    const onToggle = ({ target }: Event) => {
      if (!(target instanceof HTMLDetailsElement) || !target.open) return;
      for (const asked of target.querySelectorAll<HTMLElement>('details[open] > .chronicle-asked'))
        unfold(asked);
    };
    // It does not bubble.
    root.addEventListener('toggle', onToggle, { capture: true, signal: aborter.signal });
    for (const asked of root.querySelectorAll<HTMLElement>('details[open] > .chronicle-asked')) unfold(asked);
    return () => {
      aborter.abort();
      watch.disconnect();
    };
  }, [list, query]);
  return (day) => {
    const asked = [...(list.current?.querySelectorAll<HTMLElement>('.chronicle-asked') ?? [])];
    // A day on which nothing stands leads to what comes next.
    const place = asked.find(({ dataset }) => day < (parseGroupKey(dataset.group ?? '')?.end ?? day));
    const { current: root } = list;
    if (place === undefined || root === null) return;
    for (let fold = place.closest('details'); fold !== null; fold = parentFold(fold)) fold.open = true;
    const group = place.dataset.group ?? '';
    ask(query, { group, day: formatDay(Math.floor(day)) })
      .then(({ skip, rows }) => {
        const part = toParts(place)[Math.floor(skip / ROWS)];
        if (part === undefined) return;
        if (part.childElementCount === 0) putRows(part, rows);
        filled.current();
        const all = [...part.querySelectorAll<HTMLElement>('[data-day]')];
        (all.find(({ dataset }) => Number(dataset.day) >= day) ?? all.at(-1))?.scrollIntoView({
          block: 'start',
        });
      })
      // The rows that are there go on being read.
      .catch(() => undefined);
  };
}

function parentFold(fold: HTMLDetailsElement): HTMLDetailsElement | null {
  return fold.parentElement?.closest('details') ?? null;
}

/** The lists of a heading, made when it is first opened; one that came with the page is the first of them. */
function toParts(asked: HTMLElement): HTMLElement[] {
  const count = Number(asked.dataset.count);
  const height = rowHeight(asked);
  for (let skip = asked.childElementCount * ROWS; skip < count; skip += ROWS) {
    const part = document.createElement('ol');
    part.className = 'chronicle-rows';
    part.start = skip + 1;
    part.style.minHeight = `${Math.min(ROWS, count - skip) * height}px`;
    asked.append(part);
  }
  const parts = [...asked.children] as HTMLElement[];
  for (const [index, { dataset }] of parts.entries()) {
    dataset.group = asked.dataset.group;
    dataset.skip = String(index * ROWS);
  }
  return parts;
}

/** As high as the rows that are there are in the mean. */
function rowHeight(asked: HTMLElement): number {
  const row = asked.closest('.chronicle')?.querySelector('.chronicle-row');
  const rows = row?.parentElement;
  return rows == null ? USUAL_ROW : rows.offsetHeight / rows.childElementCount || USUAL_ROW;
}

/** `rows` are made by `formatRows`, which escapes all texts. */
function putRows(part: HTMLElement, rows: string): void {
  part.innerHTML = rows;
  part.style.minHeight = '';
}

/** The one that has the focus keeps it. */
function clear(part: HTMLElement): void {
  if (part.contains(document.activeElement)) return;
  part.style.minHeight = `${part.offsetHeight}px`;
  part.replaceChildren();
}

async function ask(query: string, place: Record<string, string>, signal?: AbortSignal): Promise<Answer> {
  const asked = new URLSearchParams(query);
  for (const [name, value] of Object.entries(place)) asked.set(name, value);
  const response = await fetch(`/rows/chronicle?${asked}`, signal === undefined ? {} : { signal });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json() as Promise<Answer>;
}
