import { describe, expect, it } from 'vitest';
import { parseWindowRequest } from '#lib/query/parse-window-request.ts';

const parse = (query: string) => parseWindowRequest(new URLSearchParams(query));

describe('parseWindowRequest', () => {
  it('has defaults for all but the window', () => {
    expect(parse('')).toEqual({ value: { width: 1200, limit: 150, lanes: 'pair' }, issues: [] });
  });

  it('reads a window to the full extent of its years, months and days', () => {
    expect(parse('window=-0233/2024-02&width=100&limit=300&lanes=none')).toEqual({
      value: { window: ['-0233-01-01', '2024-02-29'], width: 100, limit: 300, lanes: 'none' },
      issues: [],
    });
  });

  it.each([
    'window=2024',
    'width=99',
    'width=12.5',
    'width=',
    'limit=301',
    'limit=-1',
    'lanes=x',
    'limit=1&limit=1',
  ])('says what is wrong with %s and keeps the rest', (query) => {
    const { value, issues } = parse(query);
    expect(issues.map(({ path }) => path)).toEqual([query.split('=')[0]]);
    expect(value).toEqual({ width: 1200, limit: 150, lanes: 'pair' });
  });
});
