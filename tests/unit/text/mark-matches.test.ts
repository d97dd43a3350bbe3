import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesText } from '#lib/query/matches-text.ts';
import { parseTextQuery } from '#lib/query/parse-text-query.ts';
import { markMatches } from '#lib/text/mark-matches.ts';

/** The text with what is marked in square brackets. */
function marked(text: string, q: string | null): string {
  return markMatches(text, q)
    .map((segment) => (segment.marked ? `[${segment.text}]` : segment.text))
    .join('');
}

describe('markMatches', () => {
  it('marks every word that is looked for, wherever it stands', () => {
    expect(marked('Troops for troops in Kursk', 'kursk troops')).toBe('[Troops] for [troops] in [Kursk]');
  });

  it('marks only the beginning of a last word that may go on', () => {
    expect(marked('North Korea sends troops', 'tro')).toBe('North Korea sends [tro]ops');
    expect(marked('北京与莫斯科', '北京')).toBe('[北京]与莫斯科');
    expect(marked('troops', '"tro"')).toBe('troops');
  });

  it('marks a phrase as one, and nothing of it where it is incomplete', () => {
    expect(marked('arms transfers; arms', '"arms transfers"')).toBe('[arms transfers]; arms');
  });

  it('marks whatever its case and diacritics, with the marks of the last letter', () => {
    expect(marked('Erdoğan in ANKARA', 'erdogan ankara')).toBe('[Erdoğan] in [ANKARA]');
    expect(marked('Ky\u0302iv', 'ky')).toBe('[Ky\u0302]iv');
  });

  it('marks U.S. for US and the other way round', () => {
    expect(marked('the U.S. says', 'us says')).toBe('the [U.S.] [says]');
    expect(marked('the US says', 'U.S.')).toBe('the [US] says');
  });

  it('marks forms of a word as a whole', () => {
    expect(marked('Two treaties, signed', 'treaty sign')).toBe('Two [treaties], [signed]');
    expect(marked('troopship', 'troop')).toBe('[troop]ship');
  });

  it('marks what stands within a run of characters', () => {
    expect(marked('普京与金正恩签署协议', '金正恩')).toBe('普京与[金正恩]签署协议');
    expect(marked('签署协议', '署')).toBe('签[署]协议');
    expect(marked('مُعاهَدَةُ السلام', 'معاهدة')).toBe('[مُعاهَدَةُ] السلام');
  });

  it('marks nothing where nothing is looked for', () => {
    for (const q of [null, '', '…'])
      expect(markMatches('Troops', q)).toEqual([{ text: 'Troops', marked: false }]);
    expect(markMatches('', 'troops')).toEqual([]);
  });

  it('keeps the text, and marks something where and only where a term matches it', () => {
    const piece = fc.constantFrom(
      'troops',
      'Troop',
      'U.S.',
      'us',
      'Erdoğan',
      'erdogan',
      '北京',
      '北京市',
      '京',
      'مُعاهَدَةُ',
      'معاهدة',
      '러시아와',
      '러시',
      'troopship',
      '-',
      '"',
      'Ky\u0302iv',
      'u s',
    );
    const words = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(words, words, (text, q) => {
        const segments = markMatches(text, q);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        const { value } = parseTextQuery(q);
        const hasAny = value?.terms.some((term) => matchesText({ terms: [term] }, [text])) ?? false;
        expect(segments.some((segment) => segment.marked)).toBe(hasAny);
        for (const segment of segments) expect(segment.text).not.toBe('');
      }),
    );
  });
});
