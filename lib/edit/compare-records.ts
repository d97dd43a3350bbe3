/** A field in which two versions of a record differ: what stands in one and in the other; null where it has none. */
export type FieldDifference = { field: string; from: unknown; to: unknown };

/**
 * Returns the fields in which two records differ, in the order of the first one, then of the second; entries of lists are
 * told apart by their place (`citations[0].statedDate`). Empty and absent are the same. Null is no record at all.
 */
export function compareRecords(from: object | null, to: object | null): FieldDifference[] {
  return compareValues('', from, to);
}

function compareValues(field: string, from: unknown, to: unknown): FieldDifference[] {
  if (isSame(from, to)) return [];
  const [one, other] = [partsOf(from), partsOf(to)];
  const isList = Array.isArray(from) || Array.isArray(to);
  // What is there on one side only is told as a whole, but for the record itself.
  if (field !== '' && (one === null || other === null))
    return [{ field, from: from ?? null, to: to ?? null }];
  const names = [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])];
  return names.flatMap((name) => {
    const inner = isList ? `${field}[${name}]` : field === '' ? name : `${field}.${name}`;
    return compareValues(inner, one?.[name], other?.[name]);
  });
}

function partsOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}

function isSame(one: unknown, other: unknown): boolean {
  const isObject = (value: unknown) => typeof value === 'object' && value !== null;
  return isObject(one) || isObject(other)
    ? JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
    : (one ?? null) === (other ?? null);
}
