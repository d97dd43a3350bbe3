import { describe, expect, it } from 'vitest';
import { EVENTS_PARAMETERS } from '#lib/query/events-parameters.ts';
import type { ParameterTable } from '#lib/query/parameter.ts';
import { parseParameters } from '#lib/query/parse-parameters.ts';
import { EXPORT_PARAMETERS, WINDOW_PARAMETERS } from '#lib/query/route-parameters.ts';

const reading =
  <Whole extends object>(table: ParameterTable<Whole>) =>
  (query: string) =>
    parseParameters(new URLSearchParams(query), table);

describe('EVENTS_PARAMETERS', () => {
  const parse = reading(EVENTS_PARAMETERS);

  it('take the defaults, a limit and a cursor', () => {
    expect(parse('')).toEqual({ value: { limit: 100 }, issues: [] });
    expect(parse('limit=1000&cursor=WzEsImEiXQ')).toEqual({
      value: { limit: 1000, cursor: 'WzEsImEiXQ' },
      issues: [],
    });
  });

  it.each(['limit=0', 'limit=1001', 'limit=-1', 'limit=1e2', 'limit=', 'cursor=a%20b', 'cursor='])(
    'refuse %s',
    (query) => expect(parse(query).issues).toHaveLength(1),
  );
});

describe('WINDOW_PARAMETERS', () => {
  const parse = reading(WINDOW_PARAMETERS);

  it('have defaults for all but the window', () => {
    expect(parse('')).toEqual({ value: { width: 1200, limit: 150, lanes: 'pair' }, issues: [] });
  });

  it('read a window to the full extent of its years, months and days', () => {
    expect(parse('window=-0233/2024-02&width=100&limit=300&lanes=none')).toEqual({
      value: { window: ['-0233-01-01', '2024-02-29'], width: 100, limit: 300, lanes: 'none' },
      issues: [],
    });
  });

  it.each(['window=2024', 'width=99', 'width=12.5', 'limit=301', 'limit=-1', 'lanes=x'])(
    'say what is wrong with %s and keep the rest',
    (query) => {
      const { value, issues } = parse(query);
      expect(issues.map(({ path }) => path)).toEqual([query.split('=')[0]]);
      expect(value).toEqual({ width: 1200, limit: 150, lanes: 'pair' });
    },
  );
});

describe('EXPORT_PARAMETERS', () => {
  const parse = reading(EXPORT_PARAMETERS);

  it('read sizes, slides and what a picture is for, and leave the size to that where none is asked for', () => {
    expect(parse('')).toEqual({
      value: { for: 'screen', dpi: 300, slides: 'event', text: 'text', document: 'handout', paper: 'A4' },
      issues: [],
    });
    expect(parse('width=320&height=7680&for=report&dpi=600&slides=period').value).toEqual({
      width: 320,
      height: 7680,
      for: 'report',
      dpi: 600,
      slides: 'period',
      text: 'text',
      document: 'handout',
      paper: 'A4',
    });
  });

  it('refuse others and say what is allowed', () => {
    for (const width of ['319', '7681', '-1', '1e3', '800.5', 'wide'])
      expect(parse(`width=${width}`).issues[0]?.message).toContain('allowed: whole pixels from 320 to 7680');
    expect(parse('slides=all').issues[0]?.message).toBe(
      'slides: “all” is not one of them; allowed: event, period, overview',
    );
  });
});
