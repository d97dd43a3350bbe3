import { describe, expect, it } from 'vitest';
import type { Issue } from '#lib/issue.ts';
import { EVENTS_PARAMETERS } from '#lib/query/events-parameters.ts';
import { FILTER_PARAMETERS } from '#lib/query/filter.ts';
import { formatParameters } from '#lib/query/format-parameters.ts';
import { listEntries, listNames, type ParameterTable } from '#lib/query/parameter.ts';
import { PARAMETERS } from '#lib/query/parameters.ts';
import { parseParameters, unknownParameters } from '#lib/query/parse-parameters.ts';
import {
  EVENT_PARAMETERS,
  EXPORT_PARAMETERS,
  OEMBED_PARAMETERS,
  WINDOW_PARAMETERS,
} from '#lib/query/route-parameters.ts';
import { ROWS_PARAMETERS } from '#lib/query/rows-parameters.ts';
import { VIEW_PARAMETERS } from '#lib/query/view.ts';
import { VOCABULARY } from './any-filter.ts';

type Subject = {
  scope: string;
  entries: {
    field: string;
    name: string;
    repeatable: boolean;
    example: string;
    allowed: string;
    standard: unknown;
  }[];
  names: string[];
  parse: (parameters: URLSearchParams) => { value: object; issues: Issue[] };
  rewrite: (parameters: URLSearchParams) => [string, string][];
};

/** A table with its value out of sight, so that all can be looped over. */
function toSubject<Whole extends object>(table: ParameterTable<Whole>): Subject {
  const parse = (parameters: URLSearchParams) => parseParameters(parameters, table, VOCABULARY);
  return {
    scope: table.scope,
    entries: listEntries(table).map(([field, { name, repeatable, example, allowed, default: standard }]) => ({
      field,
      name,
      repeatable,
      example,
      allowed,
      standard,
    })),
    names: listNames(table),
    parse,
    rewrite: (parameters: URLSearchParams) => [...formatParameters(parse(parameters).value, table)],
  };
}

const SUBJECTS = [
  toSubject(FILTER_PARAMETERS),
  toSubject(VIEW_PARAMETERS),
  toSubject(EVENTS_PARAMETERS),
  toSubject(WINDOW_PARAMETERS),
  toSubject(ROWS_PARAMETERS),
  toSubject(EXPORT_PARAMETERS),
  toSubject(OEMBED_PARAMETERS),
  toSubject(EVENT_PARAMETERS),
];

describe('PARAMETERS', () => {
  it('has every entry of every table, in its order', () => {
    expect(PARAMETERS.map(({ scope, name }) => `${scope} ${name}`)).toEqual(
      SUBJECTS.flatMap(({ scope, names }) => names.map((name) => `${scope} ${name}`)),
    );
  });

  it.each(SUBJECTS)('has no name twice where both would be in one address: $scope', ({ scope, names }) => {
    const [filter, view] = SUBJECTS;
    const beside = scope === 'filter' || scope === 'oembed' ? [] : (filter?.names ?? []);
    const all = [...names, ...beside, ...(scope === 'export' ? (view?.names ?? []) : [])];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe.each(SUBJECTS)('the parameters of scope $scope', ({ entries, names, parse, rewrite }) => {
  it('are not written where none is given', () => {
    const { value, issues } = parse(new URLSearchParams());
    expect(issues).toEqual([]);
    expect(rewrite(new URLSearchParams())).toEqual([]);
    const standards = entries.filter(({ standard }) => standard !== undefined);
    expect(value).toEqual(Object.fromEntries(standards.map(({ field, standard }) => [field, standard])));
  });

  it('can all be given at once, and are written as they are read', () => {
    const all = new URLSearchParams(entries.map(({ name, example }) => [name, example]));
    expect(parse(all).issues).toEqual([]);
    expect(rewrite(all)).toEqual([...all]);
  });

  it('are not known under another name', () => {
    const given = new URLSearchParams([...names.map((name) => [name, '']), ['colour', 'red']]);
    expect(unknownParameters(given, names).map(({ path }) => path)).toEqual(['colour']);
  });

  describe.each(entries)('$name', ({ name, example, allowed, repeatable }) => {
    it('reads its example and writes it again', () => {
      const given = new URLSearchParams([[name, example]]);
      expect(parse(given).issues).toEqual([]);
      expect(rewrite(given)).toEqual([[name, example]]);
    });

    it('is given once, or each value counts once', () => {
      const twice = new URLSearchParams([
        [name, example],
        [name, example],
      ]);
      if (repeatable) expect(rewrite(twice)).toEqual([[name, example]]);
      else {
        expect(rewrite(twice)).toEqual([]);
        expect(parse(twice).issues).toMatchObject([{ code: 'repeated', path: name }]);
      }
    });

    it('is not empty, and says what is allowed', () => {
      const { issues } = parse(new URLSearchParams([[name, '']]));
      expect(issues).toMatchObject([{ code: 'empty', path: name }]);
      expect(issues[0]?.message).toContain(allowed);
    });
  });
});
