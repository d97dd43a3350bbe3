/** How many events of a filter a pair has, and when. */
export type PairCount = {
  pair: string;
  count: number;
  /** Those whose date says that it held then. */
  held: number;
  /** First possible day of all its events (ISO); null where one is open to the past, or there is none. */
  earliest: string | null;
  /** Last possible day of all its events (ISO); null where one is open to the future, or there is none. */
  latest: string | null;
  /**
   * Events by the year of their earliest day, in order of time: an interval counts once, in the year it may have begun
   * in, and an event open to the past in no year. Years without an event are left out.
   */
  years: Record<string, number>;
};
