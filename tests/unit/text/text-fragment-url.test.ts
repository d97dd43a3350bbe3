import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragmentUrl } from '#lib/text/text-fragment-url.ts';

const PAGE = 'https://example.org/a';
const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

describe('textFragmentUrl', () => {
  it('gives a short quotation whole', () => {
    expect(textFragmentUrl(PAGE, quote('They met in Kazan'))).toBe(`${PAGE}#:~:text=They%20met%20in%20Kazan`);
  });

  it('gives a long one by its first and last words, so that links inside it do not hide it', () => {
    const words = 'Russian Foreign Minister Sergei Lavrov laying flowers at the bronze statues';
    expect(textFragmentUrl(PAGE, quote(words))).toBe(
      `${PAGE}#:~:text=Russian%20Foreign%20Minister%20Sergei,at%20the%20bronze%20statues`,
    );
  });

  it('tells a short quotation from others by the whole words around it', () => {
    expect(textFragmentUrl(PAGE, quote('in June', 'rtnership, signed ', ' and ratified in Octo'))).toBe(
      `${PAGE}#:~:text=signed-,in%20June,-and%20ratified%20in`,
    );
  });

  it('takes no context from another paragraph', () => {
    expect(textFragmentUrl(PAGE, quote('In June', 'the end.\n', ' it was'))).toBe(
      `${PAGE}#:~:text=In%20June,-it`,
    );
  });

  it('spans paragraphs by their first and last words', () => {
    expect(textFragmentUrl(PAGE, quote('It began.\nIt ended.'))).toBe(
      `${PAGE}#:~:text=It%20began.,It%20ended.`,
    );
  });

  it('encodes what means something in a fragment', () => {
    expect(textFragmentUrl(PAGE, quote('US-led, R&D'))).toBe(`${PAGE}#:~:text=US%2Dled%2C%20R%26D`);
  });

  it('keeps an id and a fragment that the address has', () => {
    expect(textFragmentUrl(`${PAGE}#part`, quote('In June'))).toBe(`${PAGE}#part:~:text=In%20June`);
    expect(textFragmentUrl(`${PAGE}#:~:text=x`, quote('In June'))).toBe(`${PAGE}#:~:text=x&text=In%20June`);
  });

  it('gives nothing for what is no web address or has no words', () => {
    expect(textFragmentUrl('javascript:alert(1)', quote('In June'))).toBeNull();
    expect(textFragmentUrl(PAGE, quote(' \n '))).toBeNull();
  });

  it('adds only what is safe in a fragment, whatever the words', () => {
    const anyWords = fc.string({
      unit: fc.constantFrom('a', ' ', '-', ',', '&', '#', '"', '<', '中', '\uD83D', '\n'),
    });
    fc.assert(
      fc.property(anyWords, anyWords, anyWords, (exact, prefix, suffix) => {
        const url = textFragmentUrl(PAGE, { exact, prefix, suffix });
        if (url !== null) expect(url.slice(PAGE.length)).toMatch(/^#:~:text=[\w%.,!~*'()-]+$/);
      }),
    );
  });
});
