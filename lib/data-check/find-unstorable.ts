import type { JsonPath } from './file-issue.ts';

/** A text that no database keeps as it is. */
export type Unstorable = { path: JsonPath; message: string };

/**
 * Yields every text within a JSON value, name or value, that holds U+0000, at which SQLite ends a text, or half of a
 * surrogate pair, which is no character.
 */
export function* findUnstorable(value: unknown, path: JsonPath = []): Generator<Unstorable> {
  if (typeof value === 'string') {
    if (value.includes('\0'))
      yield { path, message: 'the text holds the character U+0000, which cannot be stored: remove it' };
    else if (!value.isWellFormed())
      yield { path, message: 'the text holds half of a surrogate pair, which is no character: correct it' };
  } else if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) yield* findUnstorable(part, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) yield* findUnstorable(part, [...path, name]);
  }
}
