import { describeMonth } from '#lib/time/describe-single-date.ts';
import { describeYear } from '#lib/time/describe-year.ts';
import { BULK } from './bulk-year.ts';
import { type RowGroup, WITHOUT_DAY } from './group-rows.ts';

/** A year with more rows than these is folded by months. */
const MOST_OF_YEAR = 2000;

/**
 * Returns the headings of so many rows that they are asked for one heading at a time: years in order of time, and within
 * the fullest ones months. The years before the bulk stand within one heading; the first stretch of the bulk is open.
 * Counts are by month, counted from January of year 0, in order of time; those of null have no day and come last.
 */
export function groupMonths(counts: readonly { month: number | null; count: number }[]): RowGroup[] {
  const years = new Map<number, { month: number; count: number }[]>();
  for (const { month, count } of counts)
    if (month !== null) {
      const year = Math.floor(month / 12);
      years.set(year, [...(years.get(year) ?? []), { month, count }]);
    }
  const undated = sum(counts.filter(({ month }) => month === null));
  const groups = [...years].map(([year, months]) => toYear(year, months));
  const least = (sum(counts) - undated) * (1 - BULK);
  const bulk = groups.findIndex((_, index) => sum(groups.slice(0, index + 1)) > least);
  const early = groups.slice(0, Math.max(bulk, 0));
  const [first, ...later] = groups.slice(early.length);
  return [
    ...(early.length > 1 ? [toEarly(early)] : early),
    ...(first === undefined ? [] : [openFirst(first)]),
    ...later,
    ...(undated > 0 ? [toGroup('undated', WITHOUT_DAY, undated)] : []),
  ];
}

function toYear(year: number, months: readonly { month: number; count: number }[]): RowGroup {
  const group = toGroup(`${year}`, describeYear(year), sum(months));
  if (group.count <= MOST_OF_YEAR) return group;
  const within = months.map(({ month, count }) => {
    const number = month - year * 12 + 1;
    const label = `${describeMonth(number)} ${describeYear(year)}`;
    return toGroup(`${year}-${String(number).padStart(2, '0')}`, label, count);
  });
  return { ...group, within };
}

/** Years before the bulk, as one heading that holds theirs. */
function toEarly(years: readonly RowGroup[]): RowGroup {
  const [first, last] = [years[0], years.at(-1)];
  const label = `${first?.label} to ${last?.label}`;
  return { ...toGroup(`before-${last?.key}`, label, sum(years)), within: years };
}

/** The same with its first stretch of rows open. */
function openFirst(group: RowGroup): RowGroup {
  const [first, ...others] = group.within;
  const within = first === undefined ? [] : [openFirst(first), ...others];
  return { ...group, isFolded: false, within };
}

function toGroup(key: string, label: string, count: number): RowGroup {
  return { key, label, count, isFolded: true, rows: '', within: [] };
}

function sum(counts: readonly { count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}

/** Returns the key of the stretch whose rows stand open from the first on; undefined where none does. */
export function findOpenKey(groups: readonly RowGroup[]): string | undefined {
  for (const { key, isFolded, within } of groups)
    if (!isFolded) return within.length === 0 ? key : findOpenKey(within);
  return undefined;
}
