import { describe, expect, it } from 'vitest';
import { parseAddress } from '#lib/query/parse-address.ts';
import { VOCABULARY } from './any-filter.ts';

const parse = (query: string) => parseAddress(new URLSearchParams(query), VOCABULARY);

describe('parseAddress', () => {
  it('reads the filter and the view of one address', () => {
    const { filter, view, ignored } = parse('pair=RUS-PRK&theme=dark');
    expect(filter.pairs).toEqual(['PRK-RUS']);
    expect(view.theme).toBe('dark');
    expect(ignored).toEqual([]);
  });

  it('keeps what is valid and names what it ignored', () => {
    const { filter, ignored } = parse('pair=RUS-PRK&pair=rus&theme=pink&colour=red');
    expect(filter.pairs).toEqual(['PRK-RUS']);
    expect(ignored.map(({ path }) => path).sort()).toEqual(['colour', 'pair', 'theme']);
  });

  it('drops what other sites add, and empty parameters, without a word', () => {
    expect(parse('utm_source=letter&fbclid=x&gclid=y&pair=').ignored).toEqual([]);
  });

  it('does not take a parameter for one of another site that only begins alike', () => {
    expect(parse('fbclids=x').ignored.map(({ path }) => path)).toEqual(['fbclids']);
  });
});

describe('parseAddress, of events that were merged', () => {
  it('leads to the event that is left, each once', () => {
    const given = new URLSearchParams('only=told-twice&only=other&only=told-once&event=told-twice');
    const { filter, view, ignored } = parseAddress(given, VOCABULARY);
    expect([filter.only, view.event, ignored]).toEqual([['told-once', 'other'], 'told-once', []]);
  });
});
