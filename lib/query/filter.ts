/**
 * Which events are asked for. Every field narrows; an empty list or an absent field does not.
 * Codes, types and ids are kept as asked for, whether or not they exist.
 */
export type Filter = {
  /** Any of these pairs, each in alphabetical order: `PRK-RUS`. */
  pairs: readonly string[];
  /** All of these actors take part, in any role but mentioned. */
  actors: readonly string[];
  /** Any of these event types. */
  types: readonly string[];
  /** Cited from any of these sources. */
  sources: readonly string[];
  /** First year, month or day, inclusive to its full extent, as written. */
  from?: string;
  /** Last year, month or day, inclusive to its full extent, as written. */
  to?: string;
  /** `overlaps`: possibly inside the period; `within`: certainly inside. */
  match: 'overlaps' | 'within';
  /** Words that must all occur, as written; see `parseTextQuery`. */
  q?: string;
  /** Least importance, 1 to 5; 1 lets all through. */
  importance: number;
  /** The day as of which is asked, ISO 8601. */
  asof?: string;
  /** Only events whose citations dispute, deny or contradict. */
  contested: boolean;
  /** Just these events, in this order. */
  only: readonly string[];
};

/** The filter that lets every published event through. */
export const EMPTY_FILTER: Filter = {
  pairs: [],
  actors: [],
  types: [],
  sources: [],
  match: 'overlaps',
  importance: 1,
  contested: false,
  only: [],
};
