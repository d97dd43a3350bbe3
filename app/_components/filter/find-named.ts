import { matchesText } from '#lib/query/matches-text.ts';
import { parseTextQuery } from '#lib/query/parse-text-query.ts';
import type { NamedChoice } from './filter-find.client.tsx';

/** Returns the choices that have the words typed in their names, in their order; null where no word is typed. */
export function findNamed(choices: readonly NamedChoice[], typed: string): NamedChoice[] | null {
  const wanted = parseTextQuery(typed).value;
  if (wanted === null) return null;
  return choices.filter(({ value, label, aliases }) => matchesText(wanted, [value, label, ...aliases]));
}
