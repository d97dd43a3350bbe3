'use client';

import { type MouseEvent, useMemo, useState } from 'react';
import {
  DEFAULT_ROW_ORDER,
  type RowKey,
  type RowOrder,
  sortEventRows,
} from '#lib/present/sort-event-rows.ts';
import { EventTable, type EventTableProps, toRowWords } from './event-table.tsx';

/** The table with headings that sort it; a row's link selects the event instead, where `onSelect` is given. */
export function SortableEventTable({
  onSelect,
  ...props
}: EventTableProps & { onSelect?: (id: string) => void }) {
  const { rows, typeLabels, pairLabels } = props;
  const [order, setOrder] = useState<RowOrder>(DEFAULT_ROW_ORDER);
  const sorted = useMemo(
    () => sortEventRows(rows, order, toRowWords({ typeLabels, pairLabels })),
    [rows, order, typeLabels, pairLabels],
  );
  const renderHeading = (key: RowKey, title: string) => (
    <button
      type="button"
      className="event-sort"
      onClick={() => setOrder((current) => toNextOrder(current, key))}
    >
      {title}
      <span className="event-sort-sign" aria-hidden="true">
        {order.key !== key ? '↕' : order.direction === 'ascending' ? '↑' : '↓'}
      </span>
    </button>
  );
  return (
    <EventTable
      {...props}
      rows={sorted}
      order={order}
      renderHeading={renderHeading}
      onFollow={onSelect && ((event, id) => followLink(event, id, onSelect))}
    />
  );
}

/** A second press turns the order round; numbers and flags begin with the most, since that is what is looked for. */
function toNextOrder(current: RowOrder, key: RowKey): RowOrder {
  if (current.key === key) {
    return { key, direction: current.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  return { key, direction: key === 'sources' || key === 'contested' ? 'descending' : 'ascending' };
}

/** A plain click selects; one that asks for a new tab or window stays a link. */
function followLink(event: MouseEvent<HTMLAnchorElement>, id: string, onSelect: (id: string) => void): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  onSelect(id);
}
