import type { MouseEvent, ReactNode } from 'react';
import {
  type EventRow,
  ROW_KEYS,
  type RowKey,
  type RowOrder,
  type RowWords,
} from '#lib/present/sort-event-rows.ts';
import { DateText } from './date-text.tsx';
import { eventPath } from './event-parts.tsx';
import { MarkedText } from './marked-text.tsx';

/** Titles of the columns, in their order. */
const COLUMN_TITLES: Readonly<Record<RowKey, string>> = {
  date: 'Date',
  title: 'Event',
  type: 'Type',
  pairs: 'Pairs',
  sources: 'Sources',
  contested: 'Contested',
};

/** What the table needs to show its rows. Names that are missing are shown by their code or id. */
export type EventTableProps = {
  rows: readonly EventRow[];
  /** Labels of the event types by id. */
  typeLabels: Readonly<Record<string, string>>;
  /** Labels of the pairs by pair: "Russia–North Korea". */
  pairLabels: Readonly<Record<string, string>>;
  /** Read before the table: "17 of 83 events". */
  caption: string;
  /** Id of the selected event. */
  selected?: string | undefined;
  /** The text that is searched for; its words are marked in the titles. */
  q?: string | null;
};

/** What the version that sorts and selects in the browser adds to the markup. */
type Interaction = {
  order?: RowOrder;
  renderHeading?: (key: RowKey, title: string) => ReactNode;
  onFollow?: ((event: MouseEvent<HTMLAnchorElement>, id: string) => void) | undefined;
};

/** Returns the words that stand in the cells of a row for its type and its pairs. */
export function toRowWords({
  typeLabels,
  pairLabels,
}: Pick<EventTableProps, 'typeLabels' | 'pairLabels'>): RowWords {
  return {
    type: ({ type }) => typeLabels[type] ?? type,
    pairs: ({ pairs }) => pairs.map((pair) => pairLabels[pair] ?? pair),
  };
}

/** The events of a filter as a table whose rows lead to the events; needs no script, and is a stacked list on a phone. */
export function EventTable(props: EventTableProps & Interaction) {
  const { rows, caption, selected, q, order, renderHeading, onFollow } = props;
  const words = toRowWords(props);
  // The roles repeat what the elements say, because a browser forgets it where CSS stacks the cells on a phone.
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above.
    <table className="event-table" role="table">
      <caption>{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above. */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above. */}
        <tr role="row">
          {ROW_KEYS.map((key) => (
            <th
              key={key}
              scope="col"
              // biome-ignore lint/a11y/noRedundantRoles: see above.
              role="columnheader"
              className={`event-cell-${key}`}
              aria-sort={order?.key === key ? order.direction : undefined}
            >
              {renderHeading?.(key, COLUMN_TITLES[key]) ?? COLUMN_TITLES[key]}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above. */}
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            q={q}
            words={words}
            isSelected={row.id === selected}
            onFollow={onFollow}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  row,
  q,
  words,
  isSelected,
  onFollow,
}: {
  row: EventRow;
  q: EventTableProps['q'];
  words: RowWords;
  isSelected: boolean;
  onFollow: Interaction['onFollow'];
}) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see EventTable.
    <tr role="row" data-event-id={row.id} aria-current={isSelected ? 'true' : undefined}>
      <Cell column="date">
        <DateText date={row.date} />
      </Cell>
      <Cell column="title">
        <a href={eventPath(row.id)} dir="auto" onClick={onFollow && ((event) => onFollow(event, row.id))}>
          <MarkedText text={row.title} q={q} />
        </a>
      </Cell>
      <Cell column="type">{words.type(row)}</Cell>
      <Cell column="pairs">
        {words.pairs(row).map((label, index) => (
          <span key={label} className="event-pair" data-pair={row.pairs[index]}>
            {label}
          </span>
        ))}
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
}

function Cell({ column, children }: { column: RowKey; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see EventTable.
    <td role="cell" className={`event-cell-${column}`}>
      {children}
    </td>
  );
}
