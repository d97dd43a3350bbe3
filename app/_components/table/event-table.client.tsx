'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { changeParameters } from '#lib/query/format-parameters.ts';
import { parseView } from '#lib/query/parse-view.ts';
import { nextRowOrder, type RowKey, type RowOrder } from '#lib/query/row-order.ts';
import { VIEW_PARAMETERS } from '#lib/query/view.ts';
import { timelineAddress } from '#lib/urls.ts';
import { sortEventRows } from '#lib/wording/sort-event-rows.ts';
import { EventTable, type EventTableData, toRowWords } from './event-table.tsx';
import { EventTableBody } from './event-table-body.client.tsx';
import { EventTableRow } from './event-table-row.client.tsx';
import { useEventRows } from './use-event-rows.client.tsx';

const PAGE_ROWS = 15;
/** Up to so many rows all are there, and nothing has to be said about it. */
const MAX_CALM_ROWS = 100;

/** Rows that a key goes on by; `Infinity` is the end. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -PAGE_ROWS,
  PageDown: PAGE_ROWS,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * The events of a filter as a table. It is sorted by its headings, which are links: the order is in the address. Tab
 * stops at one row, from which the arrow keys go on; a row's link opens its event beside the table.
 */
export function SortableEventTable({
  table,
  query,
  q,
  selected,
  onSelect,
}: {
  table: EventTableData;
  /** The filter as an address writes it. */
  query: string;
  q: string | null;
  selected: string | null;
  onSelect: (id: string) => void;
}) {
  const parameters = useSearchParams();
  const sortText = parameters.get('sort') ?? '';
  const order = useMemo(() => toOrder(sortText), [sortText]);
  const words = useMemo(() => toRowWords(table), [table]);
  const { state, rows, retry } = useEventRows(query, table);
  // What came with the page is in the order of its address; the order of all is ours once they are there.
  const sorted = useMemo(
    () => (state === 'all' ? sortEventRows(rows, order, words) : rows),
    [state, rows, order, words],
  );
  const body = useRef<HTMLTableSectionElement>(null);
  const reveal = useRef((_index: number) => {});
  const [stop, setStop] = useState<string | null>(null);
  const indexOf = (id: string | null) => (id === null ? -1 : sorted.findIndex((row) => row.id === id));
  const kept = Math.max(indexOf(stop ?? selected), 0);
  // Always the same function, so that a row that stays as it is is not drawn again.
  const select = useRef(onSelect);
  select.current = onSelect;
  const openRow = useCallback((id: string) => {
    setStop(id);
    select.current(id);
  }, []);

  const showSelected = useEffectEvent(() => {
    const index = indexOf(selected);
    if (index > 0) reveal.current(index);
  });
  // A link to an event leads to its row, wherever that is.
  useEffect(() => {
    if (state === 'all') showSelected();
  }, [state]);

  const move = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const here = indexOf(rowIdOf(document.activeElement));
    if (here < 0) return;
    event.preventDefault();
    const next = Math.min(Math.max(here + step, 0), sorted.length - 1);
    const id = sorted[next]?.id ?? null;
    setStop(id);
    reveal.current(next);
    // The row is there once React has drawn it.
    requestAnimationFrame(() => requestAnimationFrame(() => focusRow(body.current, id)));
  };

  const renderHeading = (key: RowKey, title: string) => (
    <Link
      className="event-sort"
      href={sortAddress(parameters, nextRowOrder(order, key))}
      scroll={false}
      prefetch={false}
      onClick={(event) => {
        // With all rows in hand the order needs no server.
        if (state !== 'all' || isForElsewhere(event)) return;
        event.preventDefault();
        window.history.pushState(null, '', sortAddress(parameters, nextRowOrder(order, key)));
      }}
    >
      {title}
      <span className="event-sort-sign" aria-hidden="true">
        {order.key !== key ? '↕' : order.direction === 'ascending' ? '↑' : '↓'}
      </span>
    </Link>
  );
  // The heading of the page says how many there are.
  const isCalm = table.count <= MAX_CALM_ROWS && !table.isCut;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the links inside.
    <div className="event-table-frame" onKeyDown={move}>
      {(!isCalm || state === 'failed') && (
        <p className="event-table-note">
          {table.caption}.{' '}
          {state === 'failed' ? (
            <Failed count={rows.length} onRetry={retry} />
          ) : (
            'The search above finds any of them; the browser’s own sees only some.'
          )}
          <span className="visually-hidden" role="status">
            {state === 'reading' ? 'Reading the rows.' : ''}
          </span>
        </p>
      )}
      <EventTable
        caption={table.caption}
        count={state === 'all' ? sorted.length : table.count}
        order={order}
        renderHeading={renderHeading}
        body={body}
      >
        <EventTableBody
          body={body}
          count={sorted.length}
          kept={kept}
          reveal={reveal}
          renderRow={(index, measure) => {
            const row = sorted[index];
            return (
              row !== undefined && (
                <EventTableRow
                  key={row.id}
                  row={row}
                  index={index}
                  q={q}
                  words={words}
                  focalPairs={table.focalPairs}
                  isSelected={row.id === selected}
                  isStop={index === kept}
                  onOpen={openRow}
                  {...(measure === undefined ? {} : { measure })}
                />
              )
            );
          }}
        />
      </EventTable>
    </div>
  );
}

function Failed({ count, onRetry }: { count: number; onRetry: () => void }) {
  return (
    <span role="alert">
      Only the first {count} could be read.{' '}
      <button type="button" className="button" onClick={onRetry}>
        Try again
      </button>
    </span>
  );
}

function toOrder(text: string): RowOrder {
  return parseView(new URLSearchParams({ sort: text })).value.sort;
}

function sortAddress(parameters: URLSearchParams, order: RowOrder): string {
  return timelineAddress(changeParameters(parameters, VIEW_PARAMETERS, { sort: order }));
}

function isForElsewhere(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

function rowIdOf(element: Element | null): string | null {
  return element?.closest<HTMLElement>('tr[data-event-id]')?.dataset.eventId ?? null;
}

function focusRow(body: HTMLElement | null, id: string | null): void {
  if (id === null) return;
  body?.querySelector<HTMLElement>(`[data-event-id="${CSS.escape(id)}"] a`)?.focus({ preventScroll: true });
}
