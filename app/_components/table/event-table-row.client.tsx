'use client';

import { type CSSProperties, type MouseEvent, memo, type ReactNode, type Ref } from 'react';
import { DateText } from '#app/_components/event/date-text.tsx';
import { MarkedText } from '#app/_components/event/marked-text.tsx';
import type { RowKey } from '#lib/query/row-order.ts';
import { toneColor, toTone } from '#lib/timeline/pair-color.ts';
import { eventPath } from '#lib/urls.ts';
import { describeFound } from '#lib/wording/describe-found.ts';
import type { EventRow, RowWords } from '#lib/wording/sort-event-rows.ts';

/** One event in the table; its link opens the event beside it, or its own page where it is asked for in a new tab. */
export const EventTableRow = memo(function EventTableRow({
  row,
  index,
  q,
  words,
  focalPairs,
  isSelected,
  isStop,
  onOpen,
  measure,
}: {
  row: EventRow;
  /** Its place among all rows, from 0. */
  index: number;
  /** The search whose words are marked in the title. */
  q: string | null;
  words: RowWords;
  /** The pairs that have a colour of their own, in order. */
  focalPairs: readonly string[];
  isSelected: boolean;
  /** Whether the Tab key stops at it. */
  isStop: boolean;
  onOpen: (id: string) => void;
  measure?: Ref<HTMLTableRowElement>;
}) {
  const found = describeFound(row.found ?? []);
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: see EventTable.
      role="row"
      ref={measure}
      data-index={index}
      data-virtual={measure === undefined ? undefined : ''}
      data-event-id={row.id}
      aria-rowindex={index + 2}
      aria-current={isSelected ? 'true' : undefined}
    >
      <Cell column="date">
        <DateText date={row.date} sense={row.dateSense} />
      </Cell>
      <Cell column="title">
        <a
          href={eventPath(row.id)}
          dir="auto"
          tabIndex={isStop ? undefined : -1}
          onClick={(event) => followLink(event, row.id, onOpen)}
        >
          <MarkedText text={row.title} q={q} />
        </a>
        {found !== '' && <span className="event-found">{found}</span>}
      </Cell>
      <Cell column="type">
        <bdi>{words.type(row)}</bdi>
      </Cell>
      <Cell column="pairs">
        {words.pairs(row).map((label, place) => (
          <span
            key={label}
            className="event-pair"
            style={{ '--pair': toneColor(toTone(row.pairs[place] ?? '', focalPairs)) } as CSSProperties}
          >
            {/* For who copies it or hears it; the eye has the gap. */}
            {place > 0 && <span className="visually-hidden">, </span>}
            {label}
          </span>
        ))}
      </Cell>
      <Cell column="importance">
        <span className="event-cell-unit">importance </span>
        {row.importance}
      </Cell>
      <Cell column="sources">
        {row.sources}
        <span className="event-cell-unit">{row.sources === 1 ? ' source' : ' sources'}</span>
      </Cell>
      <Cell column="contested">
        {row.contested && <span className="event-contested-flag">Contested</span>}
      </Cell>
    </tr>
  );
});

function Cell({ column, children }: { column: RowKey; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see EventTable.
    <td role="cell" className={`event-cell-${column}`}>
      {children}
    </td>
  );
}

/** A plain click opens the event here; one that asks for a new tab or window stays a link. */
function followLink(event: MouseEvent<HTMLAnchorElement>, id: string, onOpen: (id: string) => void): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  onOpen(id);
}
