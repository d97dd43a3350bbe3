import type { OverviewBand } from './overview-density.ts';

/**
 * How many events began when, where there are too many to hand them all to the strip: by the month (over very long
 * spans the year) of the earliest day. Events that are open to the past are not among them.
 */
export type OverviewCounts = {
  unit: 'month' | 'year';
  /** First and last of the earliest days (ISO); null where no event has one. */
  first: string | null;
  last: string | null;
  /** By band, in order of time and without zeros; months and years are counted from year 0: January 2024 is 24288. */
  counts: Record<OverviewBand, [index: number, count: number][]>;
  /** The part of `counts` whose date says that it held then, in the same form. */
  held: Record<OverviewBand, [index: number, count: number][]>;
};
