import type { Facets } from '#db/read/facets.ts';
import type { PairCount } from '#db/read/pair-count.ts';
import type { FilterPhrase } from '#lib/query/describe-filter.ts';
import type { Filter } from '#lib/query/filter.ts';
import type { View } from '#lib/query/view.ts';

/** What a field was given and is left out, and why. */
export type RefusedFields = { [name in 'from' | 'to']?: { text: string; reason: string } };

/** What the band of filters shows: the filter, what it lets through, and what every further choice would give. */
export type FilterState = {
  filter: Filter;
  view: View;
  /** The fields of the period that were given something else than a date, or dates in the wrong order. */
  refused: RefusedFields;
  phrases: readonly FilterPhrase[];
  /** Events that the filter lets through, and all there are. */
  total: number;
  of: number;
  /** Under the other parts of the filter. */
  pairs: readonly PairCount[];
  facets: Facets;
};
