/**
 * Returns what a record of records by id has under an id, or undefined. An id may be `constructor`, which every plain object
 * seems to have.
 */
export function lookUp<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
