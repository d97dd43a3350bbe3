import { countEventsOf } from '#db/read/facets.ts';
import type { Filter } from '#lib/query/filter.ts';
import { resolveFilter } from '#lib/query/resolve-filter.ts';
import type { OfferedPeriod } from '#lib/query/search-hits.ts';
import { findSpokenPeriod } from '#lib/query/spoken-period.ts';
import { openedDatabase } from './database.ts';
import { loadVocabulary } from './load-names.ts';

/** Returns the period that is written among the words of a search, as a part of its filter; null where nothing happened in it. */
export async function offerPeriod({ q, ...filter }: Filter): Promise<OfferedPeriod | null> {
  const found =
    q === undefined || filter.from !== undefined || filter.to !== undefined ? null : findSpokenPeriod(q);
  if (found === null) return null;
  const { period, label, rest } = found;
  const within: Filter = { ...filter, from: period, to: period, ...(rest === '' ? {} : { q: rest }) };
  const [count = 0] = await countEventsOf(openedDatabase(), [resolveFilter(within, await loadVocabulary())]);
  return count === 0 ? null : { label, period, rest, count };
}
