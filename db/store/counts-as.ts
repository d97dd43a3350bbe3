import type { CountsAs } from '#lib/domain/pair.ts';
import type { Database } from './open-database.ts';
import { prepareStatement } from './run-query.ts';

const COUNTS_AS = 'SELECT code, counts_as FROM actors WHERE counts_as IS NOT NULL';

/** Returns which codes count as another, for `toPairs` and columns, at once: for code that runs inside a transaction. */
export function readCountsAs(database: Database): CountsAs {
  return new Map(prepareStatement(database, COUNTS_AS, 'array').all() as [string, string][]);
}
