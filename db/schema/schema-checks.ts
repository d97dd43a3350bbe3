import { sql } from 'drizzle-orm';

// Conditions of CHECK constraints are written as text: bound values would become question marks in a migration.

/** Returns the condition that a column has one of a list of values. */
export const isOneOf = (column: string, values: readonly string[]) =>
  sql.raw(`${column} IN (${values.map((value) => `'${value}'`).join(', ')})`);
/** Returns the condition that a text has so many code points, inclusive. */
export const hasLength = (column: string, least: number, most: number) =>
  sql.raw(`length(${column}) BETWEEN ${least} AND ${most}`);
/** Returns the condition that a text could be an id: lower-case letters, digits and hyphens. */
export const isSlug = (column: string) =>
  sql.raw(`${column} <> '' AND length(${column}) <= 100 AND ${column} NOT GLOB '*[^a-z0-9-]*'`);
/** Returns the condition that one day is not after another; null is unbounded. */
export const isInOrder = (first: string, last: string) => sql.raw(`${first} <= ${last}`);
/** Returns the condition that a text is JSON. */
export const isJson = (column: string) => sql.raw(`json_valid(${column})`);
