import { askColumns } from '#db/columns/current-columns.ts';
import { lookUp } from '#db/columns/look-up.ts';
import { tellFound } from '#db/columns/tell-found.ts';
import { findOwnWords } from '#db/search/find-words.ts';
import type { Database } from '#db/store/open-database.ts';
import type { EventSet } from '#lib/columns/event-set.ts';
import { type ChosenRow, listByRank } from '#lib/columns/first-rows.ts';
import { matchEvents } from '#lib/columns/match-events.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { OWN_PARTS } from '#lib/query/event-texts.ts';
import type { TextTerm } from '#lib/query/parse-text-query.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import type { SearchHits } from '#lib/query/search-hits.ts';
import { sentenceAround } from '#lib/text/sentence-around.ts';
import { readEventsByNumber } from './read-events.ts';

/**
 * Returns at most `limit` events of a filter with words: first those that have all of them in their title, then in their
 * own texts, then those that are found by what an actor, their type or a source is called; each by rank. None where the
 * filter has no words.
 */
export async function listSearchHits(
  database: Database,
  filter: ResolvedFilter,
  limit: number,
): Promise<SearchHits> {
  const { text, asof } = filter;
  if (text === null) return { hits: [], total: 0 };
  return askColumns(database, (columns, version) => {
    const question = lookUp(database, columns, version, filter);
    const searched = { database, columns, version, asof };
    const match = (words: EventSet | null) =>
      matchEvents(columns, { filter, lookedUp: { ...question.lookedUp, words } });
    const all = match(question.lookedUp.words);
    const rows = new Map<number, ChosenRow>();
    const ways = [
      () => match(findOwnWords(searched, text, ['title'])),
      () => match(findOwnWords(searched, text, OWN_PARTS)),
      () => all,
    ];
    for (const way of ways) {
      if (rows.size >= limit) break;
      for (const row of listByRank(way(), limit + rows.size))
        if (!rows.has(row.number)) rows.set(row.number, row);
    }
    const chosen = [...rows.values()].slice(0, limit);
    const found = tellFound(searched, text, chosen);
    const hits = readEventsByNumber(
      database,
      chosen.map(({ number }) => number),
      asof,
    ).map((event) => {
      const { id, title, date, dateSense } = event;
      return {
        ...{ id, title, date: { edtf: date.edtf, label: date.label }, dateSense },
        found: found.get(id) ?? [],
        sentence: sentenceOf(event, text.terms),
      };
    });
    return { hits, total: all.total };
  });
}

/** Nothing where a title says it already: there the words are seen. */
function sentenceOf({ title, summary, citations }: TimelineEvent, terms: readonly TextTerm[]): string | null {
  if (sentenceAround(title, terms) !== null) return null;
  const texts = [summary, ...citations.map(({ excerpt }) => excerpt?.exact ?? '')];
  return texts.map((text) => sentenceAround(text, terms)).find((line) => line !== null) ?? null;
}
