/**
 * Returns a record with some of its fields changed, as a JSON merge patch has it (RFC 7396): a field that is given takes the
 * place of what was there, objects are joined, lists are taken whole. A field given as null becomes null, which is how our
 * records say that there is nothing.
 */
export function patchRecord(record: object, patch: object): object {
  const patched: Record<string, unknown> = { ...record };
  for (const [name, value] of Object.entries(patch)) {
    const before = patched[name];
    patched[name] = isObject(before) && isObject(value) ? patchRecord(before, value) : value;
  }
  return patched;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
