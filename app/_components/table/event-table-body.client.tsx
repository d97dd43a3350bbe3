'use client';

import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  useWindowVirtualizer,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { Fragment, type ReactNode, type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** Up to so many rows all stand in the document, where the browser's own search finds them, too. */
const MAX_PLAIN_ROWS = 120;
/** Of a row with one line of title; each is measured once it is there. */
const ROW_PX = 41;
/** Of an entry where the table is a list, and the width up to which it is one: as in app/styles/table-list.css. */
const ENTRY_PX = 136;
const LIST_WIDTH = 819;
/** Rows beyond the edges, so that Tab and a quick scroll find something. */
const OVERSCAN = 8;
/** Where the table scrolls inside the page; else the page scrolls. As in app/styles/screen.css. */
const DESK = '(min-width: 1001px) and (min-height: 640px)';

type Body = {
  body: RefObject<HTMLTableSectionElement | null>;
  count: number;
  /** The row that keeps the focus or will have it: it is there however far away it is. */
  kept: number;
  renderRow: (index: number, measure?: (element: Element | null) => void) => ReactNode;
  /** Set to what brings a row into view. */
  reveal: RefObject<(index: number) => void>;
};

/** The rows of the table: where they are few all, else those in view. */
export function EventTableBody(given: Body) {
  const [scroller, setScroller] = useState<'part' | 'page' | null>(null);
  useEffect(() => {
    const media = matchMedia(DESK);
    const tell = () => setScroller(media.matches ? 'part' : 'page');
    tell();
    media.addEventListener('change', tell);
    return () => media.removeEventListener('change', tell);
  }, []);
  if (scroller === null || given.count <= MAX_PLAIN_ROWS) return <PlainRows {...given} />;
  return scroller === 'part' ? <PartRows {...given} /> : <PageRows {...given} />;
}

function PlainRows({ body, count, renderRow, reveal }: Body) {
  useEffect(() => {
    reveal.current = (index) => body.current?.rows[index]?.scrollIntoView({ block: 'nearest' });
  }, [body, reveal]);
  return Array.from({ length: Math.min(count, MAX_PLAIN_ROWS) }, (_, index) => renderRow(index));
}

function PartRows(given: Body) {
  const scrollMargin = useScrollMargin(given.body);
  const virtualizer = useVirtualizer<Element, HTMLTableRowElement>({
    ...toOptions(given, scrollMargin),
    getScrollElement: () => given.body.current?.closest('.timeline-part') ?? null,
  });
  return <VirtualRows {...given} virtualizer={virtualizer} scrollMargin={scrollMargin} />;
}

function PageRows(given: Body) {
  const scrollMargin = useScrollMargin(given.body);
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>(toOptions(given, scrollMargin));
  return <VirtualRows {...given} virtualizer={virtualizer} scrollMargin={scrollMargin} />;
}

function toOptions({ body, count, kept }: Body, scrollMargin: number) {
  return {
    count,
    scrollMargin,
    overscan: OVERSCAN,
    estimateSize: () => ((body.current?.clientWidth ?? 0) > LIST_WIDTH ? ROW_PX : ENTRY_PX),
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), Math.min(kept, count - 1)])].sort((a, b) => a - b),
    // The headings stick to the top of what scrolls.
    scrollPaddingStart: ROW_PX,
    useFlushSync: false,
  };
}

function VirtualRows<Scroller extends Element | Window>({
  renderRow,
  reveal,
  virtualizer,
  scrollMargin,
}: Body & { virtualizer: Virtualizer<Scroller, HTMLTableRowElement>; scrollMargin: number }) {
  useEffect(() => {
    reveal.current = (index) => virtualizer.scrollToIndex(index);
  }, [reveal, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const measure = virtualizer.measureElement as (element: Element | null) => void;
  const end = items.at(-1)?.end ?? scrollMargin;
  return (
    <>
      {items.map((item, place) => (
        <Fragment key={item.key}>
          <Gap pixels={gapBefore(items, place, scrollMargin)} />
          {renderRow(item.index, measure)}
        </Fragment>
      ))}
      <Gap pixels={virtualizer.getTotalSize() + scrollMargin - end} />
    </>
  );
}

function gapBefore(items: readonly VirtualItem[], place: number, scrollMargin: number): number {
  return (items[place]?.start ?? 0) - (items[place - 1]?.end ?? scrollMargin);
}

/** The room of rows that are not there. */
function Gap({ pixels }: { pixels: number }) {
  if (pixels < 1) return null;
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without cells takes no focus.
  return <tr className="event-table-gap" aria-hidden="true" style={{ height: pixels }} />;
}

/** How far below the beginning of what scrolls the rows begin. */
function useScrollMargin(body: RefObject<HTMLTableSectionElement | null>): number {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const { current } = body;
    if (current === null) return;
    const part = matchMedia(DESK).matches ? current.closest('.timeline-part') : null;
    const top = current.getBoundingClientRect().top;
    setMargin(
      Math.round(
        part === null ? top + window.scrollY : top - part.getBoundingClientRect().top + part.scrollTop,
      ),
    );
  }, [body]);
  return margin;
}
