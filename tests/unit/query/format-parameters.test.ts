import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PICTURE_USES } from '#lib/picture/picture-use.ts';
import { EVENTS_PARAMETERS, type EventsPage } from '#lib/query/events-parameters.ts';
import { FILTER_PARAMETERS } from '#lib/query/filter.ts';
import { changeParameters, formatParameters } from '#lib/query/format-parameters.ts';
import type { ParameterTable } from '#lib/query/parameter.ts';
import { parseParameters } from '#lib/query/parse-parameters.ts';
import {
  type AskedOembed,
  type AskedWindow,
  EXPORT_PARAMETERS,
  type ExportOptions,
  OEMBED_PARAMETERS,
  WINDOW_PARAMETERS,
} from '#lib/query/route-parameters.ts';
import { ROW_KEYS } from '#lib/query/row-order.ts';
import { LANE_KINDS, VIEW_PARAMETERS, type View } from '#lib/query/view.ts';
import { anyFilter, VOCABULARY } from './any-filter.ts';
import { anyRecord } from './any-record.ts';

/** An address is text: what is written has to come back from it, and not from the parameters that it was written from. */
function throughText<Whole extends object>(value: Whole, table: ParameterTable<Whole>) {
  const text = String(formatParameters(value, table));
  return parseParameters(new URLSearchParams(text), table, VOCABULARY);
}

const lanes = fc.constantFrom(...LANE_KINDS);
const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text !== '');

const anyView = anyRecord<View>(
  {
    lanes,
    window: fc.constantFrom<readonly [string, string]>(['2022', '2024-11'], ['-0500', '-0233-12-31']),
    event: fc.constantFrom('a', 'b-2024'),
    layout: fc.constantFrom('timeline', 'table'),
    sort: fc.record({
      key: fc.constantFrom(...ROW_KEYS),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
    }),
    theme: fc.constantFrom('light', 'dark'),
    title,
    controls: fc.boolean(),
    interactive: fc.boolean(),
  },
  'window',
  'event',
  'theme',
  'title',
);
const anyPage = anyRecord<EventsPage>(
  {
    limit: fc.integer({ min: 1, max: 1000 }),
    cursor: fc.stringMatching(/^[\w-]{1,40}$/),
    fields: fc.constantFrom({ names: ['id', 'date'] as const }, { names: ['citations'] as const }),
  },
  'cursor',
  'fields',
);
const anyWindow = anyRecord<AskedWindow>(
  {
    window: fc.constantFrom<readonly [string, string]>(['-0233-01-01', '2024-02-29']),
    lanes,
    width: fc.integer({ min: 100, max: 7680 }),
    limit: fc.integer({ min: 1, max: 300 }),
  },
  'window',
);
const anyExport = anyRecord<ExportOptions>(
  {
    width: fc.integer({ min: 320, max: 7680 }),
    height: fc.integer({ min: 320, max: 7680 }),
    for: fc.constantFrom(...PICTURE_USES),
    dpi: fc.integer({ min: 72, max: 1200 }),
    slides: fc.constantFrom('event', 'period'),
    text: fc.constantFrom('text', 'outline'),
    document: fc.constantFrom('handout', 'chronology'),
    paper: fc.constantFrom('A4', 'Letter', 'A3'),
  },
  'width',
  'height',
);
const anyOembed = anyRecord<AskedOembed>(
  {
    url: fc.webUrl({ withQueryParameters: true }),
    maxwidth: fc.integer({ min: 1, max: 999_999 }),
    maxheight: fc.integer({ min: 1, max: 999_999 }),
    format: fc.constantFrom('json', 'xml'),
  },
  'url',
  'maxwidth',
  'maxheight',
);

describe('formatParameters', () => {
  const isReadBack = <Whole extends object>(any: fc.Arbitrary<Whole>, table: ParameterTable<Whole>) =>
    fc.assert(
      fc.property(any, (value) => {
        expect(throughText(value, table)).toEqual({ value, issues: [] });
      }),
    );

  it('writes a filter so that it is read back', () => isReadBack(anyFilter, FILTER_PARAMETERS));
  it('writes a view so that it is read back', () => isReadBack(anyView, VIEW_PARAMETERS));
  it('writes a part of a list so that it is read back', () => isReadBack(anyPage, EVENTS_PARAMETERS));
  it('writes a window so that it is read back', () => isReadBack(anyWindow, WINDOW_PARAMETERS));
  it('writes a download so that it is read back', () => isReadBack(anyExport, EXPORT_PARAMETERS));
  it('writes what oEmbed asks so that it is read back', () => isReadBack(anyOembed, OEMBED_PARAMETERS));
});

describe('changeParameters', () => {
  const change = (query: string, to: Parameters<typeof changeParameters<View>>[2]) =>
    String(changeParameters(new URLSearchParams(query), VIEW_PARAMETERS, to));

  it('writes a field in its place, and leaves everything else as it stands', () => {
    expect(change('type=b&lanes=actor&type=a&colour=red', { lanes: 'type' })).toBe(
      'type=b&lanes=type&type=a&colour=red',
    );
    expect(change('type=a', { event: 'b' })).toBe('type=a&event=b');
  });

  it('takes out what is undefined or at its default', () => {
    expect(change('lanes=actor&event=a&controls=0', { lanes: 'pair', event: undefined })).toBe('controls=0');
    expect(change('sort=title&sort=type', { sort: { key: 'date', direction: 'ascending' } })).toBe('');
  });

  it('gives the same as writing the changed view', () => {
    fc.assert(
      fc.property(anyView, anyView, (before, after) => {
        const fields = Object.fromEntries(
          Object.keys(VIEW_PARAMETERS.fields).map((field) => [field, undefined]),
        );
        const changed = changeParameters(formatParameters(before, VIEW_PARAMETERS), VIEW_PARAMETERS, {
          ...fields,
          ...after,
        });
        expect(parseParameters(changed, VIEW_PARAMETERS)).toEqual({ value: after, issues: [] });
      }),
    );
  });
});
