import { describe, expect, it } from 'vitest';
import { describeByline, describeSourceKind } from '#lib/wording/describe-source.ts';

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

describe('describeSourceKind', () => {
  it('words the CSL type', () => {
    expect(describeSourceKind('article-magazine')).toBe('magazine article');
    expect(describeSourceKind('report')).toBe('report');
  });
});
