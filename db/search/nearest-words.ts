import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import { countEdits } from '#lib/text/count-edits.ts';
import { listNameWords } from './find-names.ts';

/** Letters of a word that may differ: none of the shortest, where chance finds anything, then one, then two. */
const mostEdits = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : 2);

const WORDS = 'SELECT word FROM search_words WHERE length(word) BETWEEN ? AND ?';

/**
 * Returns at most `limit` other words of texts and names that are spelled nearly like this one, the nearest first, then
 * those that begin with the same letter. Some may be words of no published event.
 */
export function listNearestWords(database: Database, version: number, word: string, limit: number): string[] {
  const most = mostEdits(word.length);
  if (most === 0) return [];
  const words = prepareStatement(database, WORDS, 'value').all(
    word.length - most,
    word.length + most,
  ) as string[];
  return [...new Set([...words, ...listNameWords(database, version)])]
    .map((other) => ({ other, edits: countEdits(word, other, most) }))
    .filter(({ edits }) => edits > 0 && edits <= most)
    .sort(
      (a, b) =>
        a.edits - b.edits ||
        Number(b.other[0] === word[0]) - Number(a.other[0] === word[0]) ||
        (a.other < b.other ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ other }) => other);
}
