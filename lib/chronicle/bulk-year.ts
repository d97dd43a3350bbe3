/** What the bulk of the events is: at least this share of them. */
export const BULK = 0.85;

/**
 * Returns the latest year from which on at least most of the rows stand; null where none has a year. Rows are in the
 * order of time.
 */
export function bulkYear(rows: readonly { year: number | null }[]): number | null {
  const years = rows.flatMap(({ year }) => (year === null ? [] : [year])).sort((a, b) => a - b);
  return years[Math.floor(years.length * (1 - BULK))] ?? null;
}
