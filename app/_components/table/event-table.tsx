import type { ReactNode, Ref } from 'react';
import { lookUp } from '#lib/look-up.ts';
import { ROW_KEYS, type RowKey, type RowOrder } from '#lib/query/row-order.ts';
import type { EventRow, RowWords } from '#lib/wording/sort-event-rows.ts';

/** Titles of the columns. */
const COLUMN_TITLES: Readonly<Record<RowKey, string>> = {
  date: 'Date',
  title: 'Event',
  type: 'Type',
  pairs: 'Pairs',
  importance: 'Importance',
  sources: 'Sources',
  contested: 'Contested',
};

/**
 * The rows of a filter's events, with what the table around them says. Names that are missing are shown by their code
 * or id.
 */
export type EventTableData = {
  /** The first rows, in the order that the address asks for. */
  rows: readonly EventRow[];
  /** How many rows there are to be had; more than `rows` are asked for. */
  count: number;
  /** Labels of the event types by id. */
  typeLabels: Readonly<Record<string, string>>;
  /** Labels of the pairs by pair: "Upham–Downham". */
  pairLabels: Readonly<Record<string, string>>;
  /** The pairs that have a colour of their own, in order. */
  focalPairs: readonly string[];
  /** What the table is called: "17 events". */
  caption: string;
  /** Whether the filter has more events than rows. */
  isCut: boolean;
};

/** Returns the words that stand in the cells of a row for its type and its pairs. */
export function toRowWords({
  typeLabels,
  pairLabels,
}: Pick<EventTableData, 'typeLabels' | 'pairLabels'>): RowWords {
  return {
    type: ({ type }) => lookUp(typeLabels, type) ?? type,
    pairs: ({ pairs }) => pairs.map((pair) => pairLabels[pair] ?? pair),
  };
}

/**
 * The frame of the table: its name and headings. The roles repeat what the elements say, because a browser forgets
 * it where CSS stacks the cells on a phone; the number of rows is said, because not all of them are there.
 */
export function EventTable({
  caption,
  count,
  order,
  renderHeading,
  body,
  children,
}: {
  /** What the table is called. */
  caption: string;
  count: number;
  order: RowOrder;
  renderHeading: (key: RowKey, title: string) => ReactNode;
  body: Ref<HTMLTableSectionElement>;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above.
    <table className="event-table" role="table" aria-label={caption} aria-rowcount={count + 1}>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above. */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above. */}
        <tr role="row" aria-rowindex={1}>
          {ROW_KEYS.map((key) => (
            <th
              key={key}
              scope="col"
              // biome-ignore lint/a11y/noRedundantRoles: see above.
              role="columnheader"
              className={`event-cell-${key}`}
              aria-sort={order.key === key ? order.direction : undefined}
            >
              {renderHeading(key, COLUMN_TITLES[key])}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above. */}
      <tbody role="rowgroup" ref={body}>
        {children}
      </tbody>
    </table>
  );
}
