import { matchesText } from '#lib/query/matches-text.ts';
import { parseTextQuery } from '#lib/query/parse-text-query.ts';

/** Returns the choices that have the words typed in their names, in their order; null where no word is typed. */
export function findNamed<Named extends { value: string; label: string; aliases: readonly string[] }>(
  choices: readonly Named[],
  typed: string,
): Named[] | null {
  const wanted = parseTextQuery(typed).value;
  if (wanted === null) return null;
  return choices.filter(({ value, label, aliases }) => matchesText(wanted, [value, label, ...aliases]));
}
