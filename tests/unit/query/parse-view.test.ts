import { describe, expect, it } from 'vitest';
import { changeView, formatView, parseView } from '#lib/query/parse-view.ts';
import { DEFAULT_VIEW, EMBED_VIEW_PARAMETERS, type View } from '#lib/query/view.ts';

const parse = (query: string) => parseView(new URLSearchParams(query));

describe('parseView', () => {
  it('opens on the default view', () => {
    expect(parse('')).toEqual({ value: DEFAULT_VIEW, issues: [] });
  });

  it.each([
    'lanes=actor&window=2022%2F2024-11&event=an-event&layout=table&theme=dark&title=Troops&controls=0&interactive=0',
    'window=-0500%2F-0233-12-31',
    'lanes=none&layout=timeline',
    'layout=timeline',
    'layout=table&sort=-date',
    'sort=title',
  ])('gives back what formatView wrote: %s', (query) => {
    const { value, issues } = parse(query);
    expect(issues).toEqual([]);
    expect(String(formatView(value))).toBe(query);
  });

  it.each([
    ['', 'chronicle', 'pair'],
    ['lanes=actor', 'timeline', 'actor'],
    ['lanes=pair', 'timeline', 'pair'],
    ['lanes=actor&layout=table', 'table', 'actor'],
    ['lanes=actor&layout=chronicle', 'chronicle', 'pair'],
  ])('takes lanes to mean the timeline where no layout is named: %s', (query, layout, lanes) => {
    const { value, issues } = parse(query);
    expect(issues).toEqual([]);
    expect(value).toMatchObject({ layout, lanes });
    expect(parse(String(formatView(value))).value).toEqual(value);
  });

  it('opens an embed on the timeline, and says where it is another layout', () => {
    const parseEmbed = (query: string) => parseView(new URLSearchParams(query), EMBED_VIEW_PARAMETERS).value;
    expect(parseEmbed('')).toMatchObject({ layout: 'timeline' });
    expect(String(formatView(parseEmbed('')))).toBe('layout=timeline');
    expect(String(formatView(parse('').value, EMBED_VIEW_PARAMETERS))).toBe('layout=chronicle');
    expect(String(formatView(parseEmbed('lanes=none'), EMBED_VIEW_PARAMETERS))).toBe('lanes=none');
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

describe('changeView', () => {
  it.each<[string, Partial<View>, string]>([
    ['lanes=actor&pair=A-B', { layout: 'chronicle' }, 'pair=A-B'],
    ['lanes=actor', { lanes: 'pair' }, 'layout=timeline'],
    ['pair=A-B', { layout: 'timeline' }, 'pair=A-B&layout=timeline'],
    ['lanes=actor&layout=timeline', { layout: 'table' }, 'lanes=actor&layout=table'],
  ])('of %s leads to the layout that was asked for', (query, change, expected) => {
    expect(String(changeView(new URLSearchParams(query), change))).toBe(expected);
  });
});
