import type { Issue } from '#lib/issue.ts';

/** Which part of a long answer is asked for. */
export type Page = { limit: number; cursor?: string };

/** Events in one answer where `limit` does not say. */
export const DEFAULT_LIMIT = 100;
/** Most events in one answer. */
export const MAX_LIMIT = 1000;

/** Returns the page that `limit` (1 to 1000, default 100) and `cursor` ask for, and what is wrong with them. */
export function parsePage(given: URLSearchParams): { value: Page; issues: Issue[] } {
  const issues: Issue[] = [];
  const refuse = (path: string, message: string) => issues.push({ code: 'bad-value', path, message });
  for (const name of ['limit', 'cursor'])
    if (given.getAll(name).length > 1) refuse(name, `${name}: give it once`);
  const text = given.get('limit') ?? String(DEFAULT_LIMIT);
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MAX_LIMIT) refuse('limit', `limit: give a whole number from 1 to ${MAX_LIMIT}`);
  const cursor = given.get('cursor');
  if (cursor !== null && !/^[\w-]{1,400}$/.test(cursor))
    refuse('cursor', 'cursor: give the "next" of the answer before, unchanged');
  return { value: cursor === null ? { limit } : { limit, cursor }, issues };
}
