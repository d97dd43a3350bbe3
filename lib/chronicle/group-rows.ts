import { describeYear } from '#lib/time/describe-year.ts';

/** Rows under one heading. */
export type RowGroup<Row> = {
  /** Names it in the document: "2024", "before-2022", "undated". */
  key: string;
  label: string;
  /** Whether it is folded until it is asked for. */
  isFolded: boolean;
  rows: readonly Row[];
};

/** Fewer rows than these before the bulk are not worth a fold. */
const LEAST_FOLDED = 3;

/**
 * Returns rows, given in the order of time, under the years that they stand under; those of the years before `bulk` are one
 * folded group, unless they are few or all. Rows of no year come last.
 */
export function groupRows<Row extends { year: number | null }>(
  rows: readonly Row[],
  bulk: number | null,
): RowGroup<Row>[] {
  const isEarly = ({ year }: Row) => year !== null && bulk !== null && year < bulk;
  const early = rows.filter(isEarly);
  const isFolded = early.length >= LEAST_FOLDED && early.length < rows.length;
  const groups = new Map<string, RowGroup<Row> & { rows: Row[] }>();
  for (const row of rows) {
    const [key, label] =
      row.year === null
        ? ['undated', 'Without a known day']
        : isFolded && bulk !== null && isEarly(row)
          ? [`before-${bulk}`, `Before ${describeYear(bulk)}`]
          : [`${row.year}`, describeYear(row.year)];
    const group = groups.get(key) ?? { key, label, isFolded: isFolded && isEarly(row), rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}
