import { type SQL, sql } from 'drizzle-orm';
import { canBeSpelled, MAX_SPELLED_WORDS } from '#lib/query/matches-text.ts';
import type { TextQuery, TextTerm } from '#lib/query/parse-text-query.ts';

/**
 * Returns the condition that an event has every term of a text query, as `matchesText` means it. `asofDay` (a day
 * number, or null) leaves only the excerpts of sources surely published by then to be searched.
 *
 * Nothing a person typed becomes syntax of FTS5: terms are made of the letters and digits that `toWords` lets through,
 * each phrase between quotes.
 */
export function textQueryToSql(query: TextQuery, asofDay: number | null): SQL {
  if (asofDay === null) {
    return sql`events.number IN (SELECT rowid FROM event_search WHERE event_search MATCH ${toEventMatch(query)})`;
  }
  const conditions = query.terms.map((term) => {
    const match = toMatch(term);
    return sql`(
      events.number IN (SELECT rowid FROM event_search WHERE event_search MATCH ${`{title summary actors} : (${match})`})
      OR events.id IN (
        SELECT citations.event_id
        FROM excerpts
        JOIN citations ON citations.source_id = excerpts.source_id AND citations.excerpt_id = excerpts.id
        JOIN sources ON sources.id = citations.source_id
        WHERE sources.published_latest_day <= ${asofDay}
          AND excerpts.number IN (SELECT rowid FROM excerpt_search WHERE excerpt_search MATCH ${match})
      )
    )`;
  });
  return sql.join(conditions, sql` AND `);
}

/** Returns what the index of events is asked for: all terms of a query. */
export function toEventMatch(query: TextQuery): string {
  return query.terms.map((term) => `(${toMatch(term)})`).join(' AND ');
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
