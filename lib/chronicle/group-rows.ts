import { describeYear } from '#lib/time/describe-year.ts';

/** What stands under one heading of the chronicle. */
export type RowGroup = {
  /** Names it in the document and for who asks for its rows: "2024", "2024-03", "before-2022", "undated". */
  key: string;
  label: string;
  /** Rows of it and of all within. */
  count: number;
  /** Whether it is folded until it is asked for. */
  isFolded: boolean;
  /** Its first rows as items of a list of HTML; those that do not stand here are asked for. */
  rows: string;
  within: readonly RowGroup[];
};

/** Fewer rows than these before the bulk are not worth a fold. */
const LEAST_FOLDED = 3;

/**
 * Returns rows, given in the order of time, under the years that they stand under; those of the years before `bulk` are one
 * folded group, unless they are few or all. Rows of no year come last. `format` makes the HTML of rows.
 */
export function groupRows<Row extends { year: number | null }>(
  rows: readonly Row[],
  bulk: number | null,
  format: (rows: readonly Row[]) => string,
): RowGroup[] {
  const isEarly = ({ year }: Row) => year !== null && bulk !== null && year < bulk;
  const early = rows.filter(isEarly);
  const isFolded = early.length >= LEAST_FOLDED && early.length < rows.length;
  const groups = new Map<string, { label: string; isFolded: boolean; rows: Row[] }>();
  for (const row of rows) {
    const [key, label] =
      row.year === null
        ? ['undated', WITHOUT_DAY]
        : isFolded && bulk !== null && isEarly(row)
          ? [`before-${bulk}`, `Before ${describeYear(bulk)}`]
          : [`${row.year}`, describeYear(row.year)];
    const group = groups.get(key) ?? { label, isFolded: isFolded && isEarly(row), rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({
    ...{ key, label: group.label, isFolded: group.isFolded },
    count: group.rows.length,
    rows: format(group.rows),
    within: [],
  }));
}

/** Heads the rows of which no day is known. */
export const WITHOUT_DAY = 'Without a known day';
