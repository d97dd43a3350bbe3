import { tellTextParts } from '#db/search/find-words.ts';
import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import type { Columns } from '#lib/columns/columns.ts';
import type { TextPart } from '#lib/query/event-texts.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';

const IDS = 'SELECT number, id FROM events WHERE number IN (SELECT value FROM json_each(?))';

/**
 * Returns, by id, in which parts of events the words of a filter were found: for each word the first part that has it. Null
 * where the filter has no words. Runs in a snapshot.
 */
export function tellFound(
  database: Database,
  columns: Columns,
  version: number,
  { text, asof }: Pick<ResolvedFilter, 'text' | 'asof'>,
  numbers: readonly number[],
): Map<string, TextPart[]> | null {
  if (text === null) return null;
  const tell = tellTextParts({ database, columns, version, asof }, text);
  const rows = prepareStatement(database, IDS, 'array').all(JSON.stringify(numbers)) as [number, string][];
  return new Map(rows.map(([number, id]) => [id, tell(number)]));
}
