import { createHash } from 'node:crypto';

/**
 * Returns a value as JSON with the names of every object in alphabetical order and without those that are null or
 * undefined: equal content gives equal text, and a field that a later version adds, empty, changes nothing.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isObject(part) ? sortNames(part) : part));
}

/** Returns the SHA-256 of a value's canonical JSON, as 64 lower-case hexadecimal digits. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortNames(value: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
