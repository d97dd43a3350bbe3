/** The columns of the table that it can be sorted by, in their order. */
export const ROW_KEYS = ['date', 'title', 'type', 'pairs', 'importance', 'sources', 'contested'] as const;
/** A column of the table that it can be sorted by. */
export type RowKey = (typeof ROW_KEYS)[number];

/** How a table is sorted. */
export type RowOrder = { key: RowKey; direction: 'ascending' | 'descending' };

/** The order of a table that says none: in order of time, as the API answers. */
export const DEFAULT_ROW_ORDER: RowOrder = { key: 'date', direction: 'ascending' };

/** Returns the order that a parameter names, or null: `title` ascends, `-title` descends. */
export function parseRowOrder(text: string): RowOrder | null {
  const isDescending = text.startsWith('-');
  const key = ROW_KEYS.find((one) => one === (isDescending ? text.slice(1) : text));
  return key === undefined ? null : { key, direction: isDescending ? 'descending' : 'ascending' };
}

/** Returns an order as the parameter writes it. */
export function formatRowOrder({ key, direction }: RowOrder): string {
  return direction === 'descending' ? `-${key}` : key;
}

/** Numbers and flags begin with the most, since that is what is looked for. */
const MOST_FIRST: readonly RowKey[] = ['importance', 'sources', 'contested'];

/** Returns the order that the heading of a column leads to: a second press turns it round. */
export function nextRowOrder(current: RowOrder, key: RowKey): RowOrder {
  if (current.key === key)
    return { key, direction: current.direction === 'ascending' ? 'descending' : 'ascending' };
  return { key, direction: MOST_FIRST.includes(key) ? 'descending' : 'ascending' };
}
