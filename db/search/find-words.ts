import { sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { selectNumbers } from '#db/store/run-query.ts';
import { canBeSpelled, MAX_SPELLED_WORDS } from '#lib/query/matches-text.ts';
import type { TextQuery, TextTerm } from '#lib/query/parse-text-query.ts';

/**
 * Returns the numbers of the events that have every term of a text query, as `matchesText` means it, whatever their
 * status. `asof` (a day number, or null) leaves only the excerpts of sources surely published by then to be searched.
 *
 * Nothing a person typed becomes syntax of FTS5: terms are made of the letters and digits that `toWords` lets through,
 * each phrase between quotes.
 */
export function findWords(database: Database, { terms }: TextQuery, asof: number | null): number[] {
  const matches = terms.map(toMatch);
  if (asof === null) {
    const match = matches.map((term) => `(${term})`).join(' AND ');
    return selectNumbers(database, sql`SELECT rowid FROM event_search WHERE event_search MATCH ${match}`);
  }
  const found = matches.map(
    (
      match,
    ) => sql`SELECT rowid FROM event_search WHERE event_search MATCH ${`{title summary actors} : (${match})`}
      UNION
      SELECT citations.event_number FROM excerpt_search
        JOIN excerpts ON excerpts.number = excerpt_search.rowid
        JOIN citations ON citations.source_number = excerpts.source_number AND citations.excerpt_number = excerpts.number
        JOIN sources ON sources.number = citations.source_number
        WHERE excerpt_search MATCH ${match} AND sources.published_latest_day <= ${asof}`,
  );
  const whole = sql.join(
    found.map((one) => sql`SELECT * FROM (${one})`),
    sql` INTERSECT `,
  );
  return selectNumbers(database, whole);
}

/** `us troops` → `"us troops" OR "u s troops"`: the term with up to `MAX_SPELLED_WORDS` of its words letter by letter. */
function toMatch({ words, prefix }: TextTerm): string {
  const spellable = words.flatMap((word, index) => (canBeSpelled(word) ? [index] : []));
  return chooseUpTo(spellable, MAX_SPELLED_WORDS)
    .map((spelled) => {
      const text = words
        .map((word, index) => (spelled.includes(index) ? [...word].join(' ') : word))
        .join(' ');
      return prefix && !spelled.includes(words.length - 1) ? `"${text}" *` : `"${text}"`;
    })
    .join(' OR ');
}

function chooseUpTo(items: readonly number[], most: number): number[][] {
  if (most === 0) return [[]];
  const [first, ...others] = items;
  if (first === undefined) return [[]];
  return [...chooseUpTo(others, most), ...chooseUpTo(others, most - 1).map((chosen) => [first, ...chosen])];
}
