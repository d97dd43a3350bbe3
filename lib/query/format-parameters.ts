import { type AnyParameter, arrangeItems, listEntries, type ParameterTable } from './parameter.ts';

/**
 * Returns the parameters of a value as they stand in an address: without defaults, names in the order of the table,
 * lists sorted where their order says nothing. Equal values give equal strings.
 */
export function formatParameters<Whole>(value: Whole, table: ParameterTable<Whole>): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [field, entry] of listEntries(table))
    for (const text of formatField(entry, value[field])) parameters.append(entry.name, text);
  return parameters;
}

/** Fields that get another value; undefined leaves one out. */
export type Change<Whole> = { readonly [Field in keyof Whole]?: Whole[Field] | undefined };

/**
 * Returns the parameters of an address with some fields of a table changed and everything else as it stands; a field
 * that is undefined or at its default is taken out.
 */
export function changeParameters<Whole>(
  given: URLSearchParams,
  table: ParameterTable<Whole>,
  change: Change<Whole>,
): URLSearchParams {
  const parameters = new URLSearchParams(given);
  for (const [field, entry] of listEntries(table)) {
    if (!(field in change)) continue;
    const [first, ...more] = formatField(entry, change[field]);
    if (first === undefined) parameters.delete(entry.name);
    else parameters.set(entry.name, first);
    for (const text of more) parameters.append(entry.name, text);
  }
  return parameters;
}

function formatField<Whole>(entry: AnyParameter<Whole>, value: unknown): string[] {
  if (entry.repeatable)
    return Array.isArray(value) ? arrangeItems(entry, value).map((item) => entry.format(item)) : [];
  if (value === undefined) return [];
  const text = entry.format(value);
  const isDefault = entry.default !== undefined && text === entry.format(entry.default);
  return text === '' || isDefault ? [] : [text];
}
