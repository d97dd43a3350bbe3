import { describe, expect, it } from 'vitest';
import { findTextParts } from '#lib/query/event-texts.ts';
import { parseTextQuery } from '#lib/query/parse-text-query.ts';
import { describeFound } from '#lib/wording/describe-found.ts';

const TEXTS = [
  { part: 'title', text: 'Upham joins the league' },
  { part: 'summary', text: 'It had been invited.' },
  { part: 'passage', text: 'the league of rivers said' },
  { part: 'name', text: 'Upham' },
  { part: 'name', text: 'River League' },
] as const;

const parts = (q: string) => {
  const { value } = parseTextQuery(q);
  return value === null ? [] : findTextParts(value, TEXTS);
};

describe('findTextParts', () => {
  it('tells for each word the first part that has it', () => {
    expect(parts('upham')).toEqual(['title']);
    expect(parts('rivers upham')).toEqual(['title', 'passage']);
    expect(parts('inviting "river league"')).toEqual(['summary', 'name']);
    expect(parts('nowhere')).toEqual([]);
  });
});

describe('describeFound', () => {
  it('says where beside the title', () => {
    expect(describeFound(['title'])).toBe('');
    expect(describeFound(['title', 'passage', 'name'])).toBe('in the passage, in a name');
  });
});
