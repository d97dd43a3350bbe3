import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveAsOf } from '#lib/time/as-of.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { type DaySpan, hull, intersect, toSpan } from '#lib/time/span.ts';
import { anyEdtf } from './any-edtf.ts';
import { parsed } from './parsed.ts';

function resolve(...stated: string[]): string | undefined {
  return resolveAsOf(stated.map(parsed))?.edtf;
}

describe('resolveAsOf', () => {
  it('is null where nothing is stated', () => expect(resolveAsOf([])).toBeNull());

  it.each([
    [['2024-06~'], '2024-06~'],
    [['2024', '2024-06-12', '2024-06'], '2024-06-12'],
    [['2024-06~', '2024-06'], '2024-06'],
    [['2024-06%', '2024-06?'], '2024-06?'],
    [['2024-06-01/2024-06-30', '2024-06'], '2024-06'],
    [['2022/..', '2022-02-24/..'], '2022-02-24/..'],
    [['1999/', '1999/..'], '1999/'],
  ])('takes the stated date that has the bounds: %j gives %s', (stated, edtf) => {
    expect(resolve(...stated)).toBe(edtf);
  });

  it.each([
    [['2024-06', '2024-06-10/..'], '2024-06-10/2024-06-30'],
    [['2024-06/2024-07', '2024-07/2024-08'], '2024-07'],
    [['2023/2024', '2024/..'], '2024'],
    [['2024-06-01/2024-06-12', '2024-06-12/..'], '2024-06-12'],
    [['1955/1969', '196X/1975'], '196X'],
    [['1999/2010', '2005-03-04/..'], '2005-03-04/2010'],
    [['2024-06~', '2024-06-10/..'], '2024-06-10/2024-06-30~'],
  ])('writes what they have in common: %j gives %s', (stated, edtf) => expect(resolve(...stated)).toBe(edtf));

  it.each([
    [['2024-06-12', '2024-06-15'], '[2024-06-12..2024-06-15]'],
    [['2024-06', '2024-08'], '[2024-06..2024-08]'],
    [['2023', '2024-06'], '[2023-01..2024-06]'],
    [['1999', '2005/..'], '1999/..'],
    [['../1999-05', '2005'], '../2005'],
    [['2022~', '2024~'], '[2022~..2024~]'],
    [['2022~', '2022', '2024?'], '[2022..2024?]'],
    [['../1999', '2005/..'], '[..1999-12-31,2005-01-01..]'],
    [['-0044', '0014'], '[-0044..0014]'],
  ])('writes the whole stretch where they miss each other: %j gives %s', (stated, edtf) => {
    expect(resolve(...stated)).toBe(edtf);
  });

  it('always has the bounds of the intersection, else of the hull, in whatever order', () => {
    const anyStated = fc.array(
      anyEdtf.map((text) => parseEdtf(text).value).filter((value) => value !== null),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(anyStated, (stated) => {
        const spans = stated.map(toSpan);
        const everything: DaySpan = { earliest: null, latest: null };
        const common = spans.reduce<DaySpan | null>(
          (span, next) => span && intersect(span, next),
          everything,
        );
        const resolved = resolveAsOf(stated);
        expect(resolved).not.toBeNull();
        if (resolved === null) return;
        expect(toSpan(resolved)).toEqual(common ?? spans.reduce(hull));
        expect(parseEdtf(resolved.edtf).value).toEqual(resolved);
        expect(resolveAsOf([...stated].reverse())).toEqual(resolved);
      }),
      { numRuns: 500 },
    );
  });
});
