import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMIT, parsePage } from '#lib/query/parse-page.ts';

const parse = (query: string) => parsePage(new URLSearchParams(query));

describe('parsePage', () => {
  it('takes the defaults, a limit and a cursor', () => {
    expect(parse('')).toEqual({ value: { limit: DEFAULT_LIMIT }, issues: [] });
    expect(parse('limit=1000&cursor=WzEsImEiXQ')).toEqual({
      value: { limit: 1000, cursor: 'WzEsImEiXQ' },
      issues: [],
    });
  });

  it.each([
    'limit=0',
    'limit=1001',
    'limit=-1',
    'limit=1e2',
    'limit=',
    'limit=5&limit=6',
    'cursor=a%20b',
    'cursor=',
  ])('refuses %s', (query) => {
    expect(parse(query).issues).toHaveLength(1);
  });
});
