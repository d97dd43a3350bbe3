import { askColumns } from '#db/columns/current-columns.ts';
import { lookUp } from '#db/columns/look-up.ts';
import { listNearestWords } from '#db/search/nearest-words.ts';
import type { Database } from '#db/store/open-database.ts';
import { matchEvents } from '#lib/columns/match-events.ts';
import { stemWord } from '#lib/query/fold-word.ts';
import { parseTextQuery } from '#lib/query/parse-text-query.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import { locateWords } from '#lib/query/words.ts';

/** Other words to search for, and how many events they find. */
export type NearestQuery = { q: string; count: number };

/** Words that are tried in the place of each one that finds nothing. */
const TRIED = 12;
const MOST_QUERIES = 3;

/**
 * Returns what could be meant by words that find nothing under the rest of a filter: the words as written, with those that
 * find nothing by themselves put as a word that is spelled nearly so and finds something. The nearest first; none where
 * every word finds something by itself.
 */
export async function listNearestQueries(
  database: Database,
  filter: ResolvedFilter,
  q: string,
): Promise<NearestQuery[]> {
  return askColumns(database, (columns, version) => {
    const count = (text: string): number => {
      const { value } = parseTextQuery(text);
      if (value === null) return 0;
      return matchEvents(columns, lookUp(database, columns, version, { ...filter, text: value })).total;
    };
    const words = locateWords(q).filter(({ inRun }) => inRun === null);
    const missing = words.filter(({ word }) => count(`"${word}"`) === 0 && count(word) === 0);
    const choices = missing.map(({ word }) =>
      listNearestWords(database, version, word, TRIED).filter((other) => count(`"${other}"`) > 0),
    );
    const [first, ...others] = choices;
    if (first === undefined || others.some((words) => words.length === 0)) return [];
    // Of the forms of a word one is enough.
    const distinct = first.filter(
      (word, place) => first.findIndex((one) => stemWord(one) === stemWord(word)) === place,
    );
    const queries = distinct.map((word) =>
      replaceWords(q, missing, [word, ...others.map(([best]) => best ?? '')]),
    );
    return queries
      .map((query) => ({ q: query, count: count(query) }))
      .filter((query) => query.count > 0)
      .slice(0, MOST_QUERIES);
  });
}

function replaceWords(
  text: string,
  places: readonly { start: number; end: number }[],
  words: readonly string[],
): string {
  let replaced = '';
  let done = 0;
  for (const [index, { start, end }] of places.entries()) {
    replaced += text.slice(done, start) + (words[index] ?? '');
    done = end;
  }
  return replaced + text.slice(done);
}
