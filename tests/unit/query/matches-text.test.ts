import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesText } from '#lib/query/matches-text.ts';
import { parseTextQuery } from '#lib/query/parse-text-query.ts';

function finds(q: string, ...fields: string[]): boolean {
  const { value } = parseTextQuery(q);
  return value !== null && matchesText(value, fields);
}

describe('matchesText', () => {
  it('wants every word, in any field and order', () => {
    expect(finds('troops Kursk', 'Troops arrive', 'in Kursk oblast')).toBe(true);
    expect(finds('troops Minsk', 'Troops arrive', 'in Kursk oblast')).toBe(false);
  });

  it('wants a phrase in one field', () => {
    expect(finds('"arrive in"', 'Troops arrive in Kursk')).toBe(true);
    expect(finds('"arrive in"', 'Troops arrive', 'in Kursk')).toBe(false);
    expect(finds('"arrive Kursk"', 'Troops arrive in Kursk')).toBe(false);
  });

  it('lets only the last word be a beginning', () => {
    expect(finds('Kursk tro', 'Troops in Kursk')).toBe(true);
    expect(finds('tro Kursk', 'Troops in Kursk')).toBe(false);
    expect(finds('roops', 'Troops')).toBe(false);
  });

  it('does not stem', () => {
    expect(finds('ships "troop"', 'troops ship')).toBe(false);
  });

  it('takes U.S. and US for the same, either way', () => {
    for (const q of ['US', 'us', 'U.S.', 'U.S', 'u.s.', '"US"', '"U.S."']) {
      for (const text of ['the US says', 'the U.S. says', 'U.S.-led', 'u.s.'])
        expect(finds(q, text), `${q} in ${text}`).toBe(true);
    }
    expect(finds('"the U.S. army and the U.K. navy"', 'the US army and the UK navy')).toBe(true);
    expect(finds('"the US army and the UK navy"', 'the U.S. army and the U.K. navy')).toBe(true);
    expect(finds('U.S.', 'used by us-based')).toBe(true);
    expect(finds('U.S.', 'used')).toBe(false);
    expect(finds('is', 'I said so')).toBe(false);
  });

  it('finds words of a text in any case, with or without their diacritics', () => {
    const letter = fc.constantFrom('a', 'é', 'Ü', 'ğ', 'K', 'ł', 'ж', 'Σ', '北', '7');
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(), (words, pick) => {
        const chosen = words[pick % words.length] ?? '';
        const text = words.join(', ');
        expect(finds(chosen, text)).toBe(true);
        expect(finds(chosen.toUpperCase(), text)).toBe(true);
        expect(finds(chosen.normalize('NFD'), text)).toBe(true);
        expect(finds(`"${words.join(' ')}"`, text)).toBe(true);
        expect(finds(words.toReversed().join('-'), text)).toBe(true);
      }),
    );
  });
});
