import { describe, expect, it } from 'vitest';
import { formatView, parseView } from '#lib/query/parse-view.ts';
import { DEFAULT_VIEW } from '#lib/query/view.ts';

const parse = (query: string) => parseView(new URLSearchParams(query));

describe('parseView', () => {
  it('opens on the default view', () => {
    expect(parse('')).toEqual({ value: DEFAULT_VIEW, issues: [] });
  });

  it.each([
    'lanes=actor&window=2022%2F2024-11&event=an-event&layout=table&theme=dark&title=Troops&controls=0&interactive=0',
    'window=-0500%2F-0233-12-31',
    'lanes=none',
    'layout=table&sort=-date',
    'sort=title',
  ])('gives back what formatView wrote: %s', (query) => {
    const { value, issues } = parse(query);
    expect(issues).toEqual([]);
    expect(String(formatView(value))).toBe(query);
  });

  it('writes no order where the table is sorted by date', () => {
    const { value, issues } = parse('sort=date');
    expect(issues).toEqual([]);
    expect(String(formatView(value))).toBe('');
  });

  it.each([
    ['lanes=colour', 'lanes'],
    ['window=2024', 'window'],
    ['window=2024/2022', 'window'],
    ['window=2022/2023/2024', 'window'],
    ['event=No Such', 'event'],
    ['layout=grid', 'layout'],
    ['sort=colour', 'sort'],
    ['sort=--date', 'sort'],
    ['theme=blue', 'theme'],
    [`title=${'x'.repeat(201)}`, 'title'],
    ['controls=2', 'controls'],
    ['interactive=no', 'interactive'],
  ])('keeps the rest and reports %s', (query, path) => {
    const { value, issues } = parse(query);
    expect(value).toEqual(DEFAULT_VIEW);
    expect(issues.map((issue) => issue.path)).toEqual([path]);
  });
});
