import { describe, expect, it } from 'vitest';
import { formatShare, quotedShare } from '#lib/data-check/quoted-share.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import type { SourceRecord } from '#lib/domain/source.ts';

function sourceWith(...ranges: [start: number, end: number][]): SourceRecord {
  const excerpts = ranges.map(
    ([start, end], index): Excerpt => ({
      id: `e${index}`,
      exact: 'x'.repeat(end - start),
      prefix: 'x',
      suffix: '😀',
      start,
      end,
      locator: null,
      translation: null,
    }),
  );
  return {
    id: 's',
    kind: 'book',
    title: 't',
    authors: [],
    publisher: null,
    container: null,
    published: '2020',
    publishedNote: 'n',
    url: null,
    archivedUrl: null,
    accessed: null,
    language: 'en',
    sha256: '0'.repeat(64),
    length: 100,
    excerpts,
  };
}

describe('quotedShare', () => {
  it('counts what overlaps once, in whatever order', () => {
    expect(quotedShare(sourceWith([40, 50], [10, 20], [15, 30], [16, 18])).quoted).toBe(0.3);
  });

  it('adds the contexts, where they are not quoted themselves', () => {
    expect(quotedShare(sourceWith([10, 20], [20, 30])).withContext).toBe(0.22);
  });

  it('is 0 without excerpts', () => {
    expect(quotedShare(sourceWith())).toEqual({ quoted: 0, withContext: 0 });
  });
});

describe('formatShare', () => {
  it('rounds up, so that no excess is hidden', () => {
    expect([0, 0.3, 0.30001, 0.125, 1].map(formatShare)).toEqual([
      '0.0%',
      '30.0%',
      '30.1%',
      '12.5%',
      '100.0%',
    ]);
  });
});
