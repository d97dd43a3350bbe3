import { describe, expect, it } from 'vitest';
import {
  describeByline,
  describeCount,
  describeNames,
  describeSourceKind,
} from '#lib/wording/describe-source.ts';

describe('describeByline', () => {
  it('names authors, then where it stands, each once', () => {
    const authors = ['Andrea Kendall-Taylor', 'Nicholas Lokker'];
    expect(describeByline({ authors, container: 'CNAS Reports', publisher: 'CNAS' })).toBe(
      'Andrea Kendall-Taylor and Nicholas Lokker, CNAS Reports',
    );
  });

  it('is empty where nothing is known', () => {
    expect(describeByline({ authors: [], container: null, publisher: null })).toBe('');
  });
});

describe('describeNames', () => {
  it('makes a list for a reader', () => {
    expect(describeNames([])).toBe('');
    expect(describeNames(['A'])).toBe('A');
    expect(describeNames(['A', 'B', 'C'])).toBe('A, B and C');
  });
});

describe('describeCount', () => {
  it('agrees in number and groups thousands', () => {
    expect(describeCount(0, 'event')).toBe('0 events');
    expect(describeCount(1, 'event')).toBe('1 event');
    expect(describeCount(1204, 'quotation')).toBe('1,204 quotations');
  });
});

describe('describeSourceKind', () => {
  it('words the CSL type', () => {
    expect(describeSourceKind('article-magazine')).toBe('magazine article');
    expect(describeSourceKind('report')).toBe('report');
  });
});
