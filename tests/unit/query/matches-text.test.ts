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

  it.each([
    ['treaty', 'The treaties were signed'],
    ['troop deployment', 'deploying troops'],
    ['alliances', 'an alliance'],
    ['vetoed', 'a veto'],
    ['Iran’s nuclear tests', 'Iran tested a nuclear device'],
    ['treatie', 'a treaty'],
    ['deployme', 'deployment'],
  ])('takes the English forms of a word for one: %s in "%s"', (q, text) => {
    expect(finds(q, text)).toBe(true);
  });

  it('takes quoted words as written', () => {
    expect(finds('"troop"', 'troops')).toBe(false);
    expect(finds('"treaty signed"', 'a treaty signing')).toBe(false);
    expect(finds('"treaty signed"', 'the Treaty, signed')).toBe(true);
  });

  it('does not take every word that begins alike for a form', () => {
    expect(finds('us summit', 'used at the summit')).toBe(false);
    expect(finds('"news" new', 'news')).toBe(true);
    expect(finds('new summit', 'news of the summit')).toBe(false);
    expect(finds('general summit', 'generation summit')).toBe(false);
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

  it.each([
    ['签署', '普京与金正恩签署协议'],
    ['协议', '普京与金正恩签署协议'],
    ['金正恩', '普京与金正恩签署协议'],
    ['"签署协议"', '普京与金正恩签署协议'],
    ['署', '签署'],
    ['京', '普京与金正恩'],
    ['金正恩 普京', '普京与金正恩签署协议'],
    ['ミサイル', '弾道ミサイル発射'],
    ['ﾐｻｲﾙ', '弾道ミサイル発射'],
    ['러시아', '친러시아와의'],
    ['สนธิสัญญา', 'ลงนามในสนธิสัญญาแล้ว'],
    ['2024', '2024年协议'],
    ['ＮＡＴＯ', 'NATO峰会'],
    ['ایران', 'إيران'],
    ['إيران', 'ايران'],
    ['ايران', 'ایران'],
    ['معاهدة', 'مُعاهَدَةُ'],
    ['معاهده', 'مـعـاهـدة'],
    ['كوريا', 'کوریا'],
    ['٢٠٢٤', '2024'],
    ['ארה"ב', 'ארה״ב'],
    ['שלום', 'שָׁלוֹם'],
    ['Lodz', 'Łódź'],
    ['ежик', 'Ёжик'],
    ['Strasse', 'Straße'],
  ])('finds %s in %s', (q, text) => {
    expect(finds(q, text)).toBe(true);
  });

  it.each([
    ['签协', '签署协议'],
    ['署签', '签署'],
    ['"签署 协议"', '签署协议'],
    ['войны', 'воины'],
    ['معاهدة', 'إيران'],
  ])('does not find %s in %s', (q, text) => {
    expect(finds(q, text)).toBe(false);
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
