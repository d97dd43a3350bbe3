import { parseGroupKey, ROWS_AT_ONCE } from '#lib/query/group-key.ts';
import { formatDay } from '#lib/time/day.ts';

/** How far from the screen rows are asked for, some seconds before a reader is there; beyond, they are given up again. */
const MARGIN = '4000px 0px';
/** A server that had too much to do is asked again. */
const RETRY_MS = 1500;
/** In pixels, where no row was seen yet. */
const USUAL_ROW = 30;

type Answer = { skip: number; rows: string };

/** The rows of an asked chronicle, for as long as it is there. */
export type AskedRows = {
  /** Shows the rows of a day, under whatever heading they stand. */
  seek: (day: number) => void;
  stop: () => void;
};

/**
 * Fills the headings of a long chronicle, when they are opened, with lists of a hundred rows each, which are asked for when
 * they come near the screen and emptied when they are far from it. `query` is the filter as an address writes it.
 */
export function fillAskedRows(root: HTMLElement, query: string, onFilled: () => void): AskedRows {
  const aborter = new AbortController();
  const near = new Set<HTMLElement>();
  const load = async (part: HTMLElement) => {
    const { group = '', skip = '0' } = part.dataset;
    if (part.childElementCount > 0 || !near.has(part)) return;
    const answer = await ask(query, { group, skip }, aborter.signal).catch(() => null);
    if (aborter.signal.aborted || part.childElementCount > 0 || !near.has(part)) return;
    if (answer === null) {
      setTimeout(() => aborter.signal.aborted || load(part), RETRY_MS);
      return;
    }
    putRows(part, answer.rows);
    onFilled();
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
  const unfold = (within: HTMLElement) => {
    for (const asked of within.querySelectorAll<HTMLElement>('details[open] > .chronicle-asked'))
      for (const part of toParts(asked)) watch.observe(part);
  };
  const onToggle = ({ target }: Event) => {
    if (target instanceof HTMLDetailsElement && target.open) unfold(target.parentElement ?? root);
  };
  // It does not bubble.
  root.addEventListener('toggle', onToggle, { capture: true, signal: aborter.signal });
  unfold(root);
  return {
    stop: () => {
      aborter.abort();
      watch.disconnect();
    },
    seek: (day) => {
      const asked = [...root.querySelectorAll<HTMLElement>('.chronicle-asked')];
      // A day on which nothing stands leads to what comes next.
      const place = asked.find(({ dataset }) => day < (parseGroupKey(dataset.group ?? '')?.end ?? day));
      if (place === undefined) return;
      for (let fold = place.closest('details'); fold !== null; fold = parentFold(fold)) fold.open = true;
      const group = place.dataset.group ?? '';
      ask(query, { group, day: formatDay(Math.floor(day)) }, aborter.signal)
        .then(({ skip, rows }) => {
          const part = toParts(place)[Math.floor(skip / ROWS_AT_ONCE)];
          if (part === undefined) return;
          if (part.childElementCount === 0) putRows(part, rows);
          onFilled();
          const all = [...part.querySelectorAll<HTMLElement>('[data-day]')];
          (all.find(({ dataset }) => Number(dataset.day) >= day) ?? all.at(-1))?.scrollIntoView({
            block: 'start',
          });
        })
        // The rows that are there go on being read.
        .catch(() => undefined);
    },
  };
}

function parentFold(fold: HTMLDetailsElement): HTMLDetailsElement | null {
  return fold.parentElement?.closest('details') ?? null;
}

/** The lists of a heading, made when it is first opened; one that came with the page is the first of them. */
function toParts(asked: HTMLElement): HTMLElement[] {
  const count = Number(asked.dataset.count);
  const height = rowHeight(asked);
  for (let skip = asked.childElementCount * ROWS_AT_ONCE; skip < count; skip += ROWS_AT_ONCE) {
    const part = document.createElement('ol');
    part.className = 'chronicle-rows';
    part.start = skip + 1;
    part.style.minHeight = `${Math.min(ROWS_AT_ONCE, count - skip) * height}px`;
    asked.append(part);
  }
  const parts = [...asked.children] as HTMLElement[];
  for (const [index, { dataset }] of parts.entries()) {
    dataset.group = asked.dataset.group;
    dataset.skip = String(index * ROWS_AT_ONCE);
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

async function ask(query: string, place: Record<string, string>, signal: AbortSignal): Promise<Answer> {
  const asked = new URLSearchParams(query);
  for (const [name, value] of Object.entries(place)) asked.set(name, value);
  const response = await fetch(`/rows/chronicle?${asked}`, { signal });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json() as Promise<Answer>;
}
